import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { minorUnits } from '../../shared/money.ts';
import { foldText } from '../../shared/text.ts';
import type { TimelineEntry, TimelineFilter, TimelineKind } from '../../shared/timeline/contract.ts';
import { appointmentsById } from '../appointments/read-appointments.ts';
import type { Connection } from '../archive/query.ts';
import { listAttachments } from '../attachments/list-attachments.ts';
import { casesById } from '../cases/read-cases.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { lifeEventsById } from '../life-events/read-life-events.ts';
import { itemsOfOrders } from '../orders/items-of-orders.ts';
import { ordersById } from '../orders/list-orders.ts';
import { paidPartsOf } from '../payments/paid-parts.ts';
import { paymentsOfCustomer } from '../payments/read-payments.ts';
import { contactsById } from './contacts-by-id.ts';
import { type TimelineKey, timelineKeys } from './timeline-keys.ts';
import { type WordCount, wordsByCount } from './timeline-words.ts';

type TimelineQuestion = { [Field in keyof TimelineFilter]: TimelineFilter[Field] | undefined } & {
  customerId: number;
  offset: number;
  limit: number;
};

interface Timeline {
  total: number;
  all: number;
  areNetsWhole: boolean;
  touchpoints: WordCount[];
  channels: WordCount[];
  entries: TimelineEntry[];
}

/** A window of what happened with a customer, newest first. Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
export function listTimeline(connection: Connection, question: TimelineQuestion, homeCurrency: string): Timeline {
  const customer = existingCustomer(connection, question.customerId);
  const keys = timelineKeys(connection, customer);
  const isKept = keeps(question);
  const kept = keys.filter(isKept);
  const shown = kept.slice(question.offset, question.offset + question.limit);
  return {
    total: kept.length,
    all: keys.length,
    areNetsWhole: areNetsWhole(connection, customer.id, homeCurrency),
    touchpoints: wordsByCount(keys.map(({ touchpoint }) => touchpoint)),
    channels: wordsByCount(keys.map(({ channel }) => channel)),
    entries: entriesOf(connection, customer.id, shown),
  };
}

function areNetsWhole(connection: Connection, customerId: number, currency: string): boolean {
  const fraction = connection.prepare<[number, string, number], number>(
    'SELECT 1 FROM orders WHERE customer_id = ? AND currency = ? AND net_minor % ? <> 0 LIMIT 1',
  );
  return fraction.get(customerId, currency, minorUnits(currency)) === undefined;
}

function keeps(filter: TimelineQuestion): (key: TimelineKey) => boolean {
  const { kinds, touchpoints, channels } = filter;
  const [from, to] = [realDay(filter.from), realDay(filter.to)];
  const text = foldText(filter.text ?? '');
  return (key) =>
    (kinds === undefined || kinds.includes(key.kind)) &&
    (touchpoints === undefined || touchpoints.includes(key.touchpoint)) &&
    (channels === undefined || channels.includes(key.channel)) &&
    (from === undefined || key.day >= from) &&
    (to === undefined || key.day <= to) &&
    (text === '' || foldText(key.words).includes(text));
}

function realDay(day: string | undefined): string | undefined {
  if (day !== undefined && !isDay(day)) throw new ShukeError('DAY_INVALID', { day });
  return day;
}

function entriesOf(connection: Connection, customerId: number, keys: readonly TimelineKey[]): TimelineEntry[] {
  const idsOf = (kind: TimelineKind): number[] => keys.filter((key) => key.kind === kind).map(({ id }) => id);
  const contacts = contactsById(connection, idsOf('contact'));
  const appointments = appointmentsById(connection, idsOf('appointment'));
  const cases = casesById(connection, idsOf('case'));
  const lifeEvents = lifeEventsById(connection, idsOf('lifeEvent'));
  const orders = ordersById(connection, idsOf('order'));
  const items = itemsOfOrders(connection, idsOf('order'));
  const hasPayments = idsOf('payment').length > 0;
  const payments = new Map(
    (hasPayments ? paymentsOfCustomer(connection, customerId) : []).map((payment) => [payment.id, payment]),
  );
  const paidParts = hasPayments ? paidPartsOf(connection, customerId) : null;
  const attachments = new Map(
    (idsOf('attachment').length === 0 ? [] : listAttachments(connection, customerId)).map(
      ({ contactId: _contactId, ...attachment }) => [attachment.id, attachment],
    ),
  );
  const entryOf = (key: TimelineKey): TimelineEntry[] => {
    const { kind, id, day, time } = key;
    const at = { day, time };
    switch (kind) {
      case 'contact':
        return found(contacts.get(id), (contact) => ({ kind, ...at, contact }));
      case 'appointment':
        return found(appointments.get(id), (appointment) => ({ kind, ...at, appointment }));
      case 'case':
        return found(cases.get(id), (heard) => ({ kind, ...at, case: heard }));
      case 'lifeEvent':
        return found(lifeEvents.get(id), (lifeEvent) => ({ kind, ...at, lifeEvent }));
      case 'order':
        return found(orders.get(id), (order) => ({ kind, ...at, order, items: items.get(id) ?? [] }));
      case 'payment':
        return found(payments.get(id), (payment) => ({
          kind,
          ...at,
          payment: { ...payment, parts: paidParts?.get(id) ?? [] },
        }));
      case 'attachment':
        return found(attachments.get(id), (attachment) => ({ kind, ...at, attachment }));
      case 'change':
        return found(key.change, ({ actId, verb, actor, subject, undoneBy }) => ({
          kind,
          ...at,
          actId,
          verb,
          actor,
          subject,
          isUndone: undoneBy !== null,
        }));
    }
  };
  return keys.flatMap(entryOf);
}

function found<Value>(value: Value | undefined, asEntry: (value: Value) => TimelineEntry): TimelineEntry[] {
  return value === undefined ? [] : [asEntry(value)];
}
