import type { CaseKind } from '../../shared/cases/case-codes.ts';
import { compareDays } from '../../shared/day.ts';
import type { TimelineKind } from '../../shared/timeline/contract.ts';
import type { Connection } from '../archive/query.ts';
import { itemName } from '../products/item-name.ts';
import { type ChangeOfCustomer, changesOfCustomer } from './changes-of-customer.ts';
import { localMoment } from './local-moment.ts';

/** What an entry is sorted and filtered by. */
export interface TimelineKey {
  kind: TimelineKind;
  id: number;
  day: string;
  time: string | null;
  /** '' for what has none. */
  touchpoint: string;
  channel: string;
  /** What a search looks at. */
  words: string;
  change?: ChangeOfCustomer;
}

interface CustomerOfTimeline {
  id: number;
  photoId: number | null;
}

/** Of every entry of a customer, newest first. */
export function timelineKeys(connection: Connection, customer: CustomerOfTimeline): TimelineKey[] {
  return [
    ...contactKeys(connection, customer.id),
    ...appointmentKeys(connection, customer.id),
    ...caseKeys(connection, customer.id),
    ...lifeEventKeys(connection, customer.id),
    ...orderKeys(connection, customer.id),
    ...paymentKeys(connection, customer.id),
    ...attachmentKeys(connection, customer),
    ...changesOfCustomer(connection, customer.id).map(
      (change): TimelineKey => ({ ...plain('change', change.actId, change.at), change }),
    ),
  ].sort(byNewest);
}

const orderOfKinds: Record<TimelineKind, number> = {
  contact: 0,
  appointment: 1,
  case: 2,
  lifeEvent: 3,
  order: 4,
  payment: 5,
  attachment: 6,
  change: 7,
};

/** What has no time of day stands below what has one; of one time the later written first. */
function byNewest(a: TimelineKey, b: TimelineKey): number {
  return (
    compareDays(b.day, a.day) ||
    compareDays(b.time ?? '', a.time ?? '') ||
    orderOfKinds[a.kind] - orderOfKinds[b.kind] ||
    b.id - a.id
  );
}

function plain(kind: TimelineKind, id: number, at: number, words = ''): TimelineKey {
  return { kind, id, ...localMoment(at), touchpoint: '', channel: '', words };
}

function contactKeys(connection: Connection, customerId: number): TimelineKey[] {
  return connection
    .prepare<[number], Omit<TimelineKey, 'kind'>>(
      `SELECT contacts.id, day, time, touchpoint, contacts.channel,
              contacts.text || char(10) || coalesce(staff.name, '') || char(10) || coalesce(cases.thing || char(10) || cases.answer, '') AS words
         FROM contacts LEFT JOIN staff ON staff.id = contacts.staff_id
              LEFT JOIN cases ON cases.id = (SELECT min(id) FROM cases WHERE contact_id = contacts.id)
        WHERE contacts.customer_id = ?`,
    )
    .all(customerId)
    .map((row) => ({ kind: 'contact', ...row }));
}

/** One that became a visit is there as the visit. */
function appointmentKeys(connection: Connection, customerId: number): TimelineKey[] {
  return connection
    .prepare<[number], { id: number; day: string; time: string | null; words: string }>(
      'SELECT id, day, time, text AS words FROM appointments WHERE customer_id = ? AND contact_id IS NULL',
    )
    .all(customerId)
    .map((row) => ({ kind: 'appointment', ...row, touchpoint: '', channel: '' }));
}

function caseKeys(connection: Connection, customerId: number): TimelineKey[] {
  return connection
    .prepare<[number], { id: number; kind: CaseKind; heardAt: number; words: string }>(
      `SELECT id, kind, heard_at AS heardAt, thing || char(10) || text || char(10) || answer AS words FROM cases
        WHERE customer_id = ? AND contact_id IS NULL`,
    )
    .all(customerId)
    .map(({ id, kind, heardAt, words }) => ({
      ...plain('case', id, heardAt, words),
      touchpoint: touchpointOfCase(kind),
    }));
}

/** Complaints and suggestions are touchpoints as well; the other kinds of case are none. */
function touchpointOfCase(kind: CaseKind): string {
  return kind === 'complaint' || kind === 'suggestion' ? kind : '';
}

function lifeEventKeys(connection: Connection, customerId: number): TimelineKey[] {
  return connection
    .prepare<[number], { id: number; day: string; words: string }>(
      'SELECT id, day, text || char(10) || kind AS words FROM life_events WHERE customer_id = ?',
    )
    .all(customerId)
    .map((row) => ({ kind: 'lifeEvent', ...row, time: null, touchpoint: '', channel: '' }));
}

/** An order without a sale is a return. */
function orderKeys(connection: Connection, customerId: number): TimelineKey[] {
  return connection
    .prepare<[number], Omit<TimelineKey, 'kind'>>(
      `SELECT orders.id, day, time, iif(has_sale = 0 AND net_minor < 0, 'return', 'order') AS touchpoint, channel,
              coalesce(number, '') || char(10) || coalesce(staff.name, '') || char(10) || coalesce((
                SELECT group_concat(${itemName}, char(10))
                  FROM order_lines JOIN products ON products.id = order_lines.product_id
                 WHERE order_id = orders.id), '') AS words
         FROM orders LEFT JOIN staff ON staff.id = orders.served_by WHERE customer_id = ?`,
    )
    .all(customerId)
    .map((row) => ({ kind: 'order', ...row }));
}

function paymentKeys(connection: Connection, customerId: number): TimelineKey[] {
  return connection
    .prepare<[number], { id: number; day: string; words: string }>(
      'SELECT id, day, method || char(10) || note AS words FROM payments WHERE customer_id = ?',
    )
    .all(customerId)
    .map((row) => ({ kind: 'payment', ...row, time: null, touchpoint: '', channel: '' }));
}

function attachmentKeys(connection: Connection, { id: customerId, photoId }: CustomerOfTimeline): TimelineKey[] {
  return connection
    .prepare<[number, number | null], { id: number; addedAt: number; name: string }>(
      `SELECT id, added_at AS addedAt, name FROM attachments
        WHERE customer_id = ? AND contact_id IS NULL AND id IS NOT ?`,
    )
    .all(customerId, photoId)
    .map(({ id, addedAt, name }) => plain('attachment', id, addedAt, name));
}
