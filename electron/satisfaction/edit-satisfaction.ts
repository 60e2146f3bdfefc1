import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

interface SaidOnDay {
  customerId: number;
  level: number;
  day: string;
  saidBy?: string | undefined;
  note?: string | undefined;
}

/** Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
export function addSatisfaction(
  writer: ActWriter,
  { customerId, level, day, saidBy = '', note = '' }: SaidOnDay,
): { id: number; label: string } {
  if (!isDay(day)) throw new ShukeError('DAY_INVALID', { day });
  const { id: customer, label } = existingCustomer(writer.connection, customerId);
  const values = { customer_id: customer, day, level, said_by: storableText(saidBy), note: storableText(note) };
  return { id: writer.insert('satisfactions', values), label };
}

interface SaidOf {
  place: { kind: 'contact' | 'order'; id: number };
  level: number | null;
}

/** One of each contact and each order, on its day. Errors: CONTACT_UNKNOWN, ORDER_UNKNOWN. */
export function setSatisfactionOf(writer: ActWriter, { place, level }: SaidOf): { label: string } {
  const { connection } = writer;
  const { customerId, day } = whoAndWhen(connection, place);
  const { id: customer, label } = existingCustomer(connection, customerId);
  const column = place.kind === 'contact' ? 'contact_id' : 'order_id';
  const said = firstRow(connection, build.selectFrom('satisfactions').select('id').where(column, '=', place.id));
  if (level === null) {
    if (said !== undefined) writer.remove('satisfactions', said.id);
  } else if (said !== undefined) writer.update('satisfactions', said.id, { level });
  else writer.insert('satisfactions', { customer_id: customer, day, level, [column]: place.id });
  return { label };
}

function whoAndWhen(connection: Connection, { kind, id }: SaidOf['place']): { customerId: number; day: string } {
  const found =
    kind === 'contact'
      ? firstRow(connection, build.selectFrom('contacts').select(['customer_id', 'day']).where('id', '=', id))
      : firstRow(connection, build.selectFrom('orders').select(['customer_id', 'day']).where('id', '=', id));
  if (found === undefined || found.customer_id === null) {
    throw kind === 'contact'
      ? new ShukeError('CONTACT_UNKNOWN', { contact: id })
      : new ShukeError('ORDER_UNKNOWN', { order: id });
  }
  return { customerId: found.customer_id, day: found.day };
}

export type SatisfactionChange = { [Field in keyof SaidOnDay]?: SaidOnDay[Field] | undefined };

/** What was said of a contact or an order keeps its day. Errors: SATISFACTION_UNKNOWN, DAY_INVALID. */
export function editSatisfaction(
  writer: ActWriter,
  { id, change: { level, day, saidBy, note } }: { id: number; change: Omit<SatisfactionChange, 'customerId'> },
): { label: string } {
  const { customer_id, contact_id, order_id } = storedSatisfaction(writer.connection, id);
  const values: RowValues = {};
  if (level !== undefined) values.level = level;
  if (day !== undefined && contact_id === null && order_id === null) {
    if (!isDay(day)) throw new ShukeError('DAY_INVALID', { day });
    values.day = day;
  }
  if (saidBy !== undefined) values.said_by = storableText(saidBy);
  if (note !== undefined) values.note = storableText(note);
  writer.update('satisfactions', id, values);
  return { label: existingCustomer(writer.connection, customer_id).label };
}

/** Error: SATISFACTION_UNKNOWN. */
export function removeSatisfaction(writer: ActWriter, { id }: { id: number }): { label: string } {
  const { connection } = writer;
  const { customer_id } = storedSatisfaction(connection, id);
  writer.remove('satisfactions', id);
  return { label: existingCustomer(connection, customer_id).label };
}

function storedSatisfaction(connection: Connection, id: number) {
  const said = firstRow(
    connection,
    build.selectFrom('satisfactions').select(['customer_id', 'contact_id', 'order_id']).where('id', '=', id),
  );
  if (said === undefined) throw new ShukeError('SATISFACTION_UNKNOWN', { satisfaction: id });
  return said;
}
