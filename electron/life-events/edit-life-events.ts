import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { lifeEventKindOfWord } from '../../shared/exchange/exchange-words.ts';
import type { LifeEventChange, LifeEventFields } from '../../shared/life-events/contract.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { build, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

export type NewLifeEvent = Omit<LifeEventFields, 'text'> & { customerId: number; text?: string | undefined };

/** Errors: CUSTOMER_UNKNOWN, LIFE_EVENT_EMPTY, DAY_INVALID. */
export function addLifeEvent(
  writer: ActWriter,
  { customerId, ...fields }: NewLifeEvent,
): { id: number; label: string } {
  const { id: customer, label } = existingCustomer(writer.connection, customerId);
  return { id: writer.insert('life_events', { customer_id: customer, ...valuesOf(fields) }), label };
}

/** Errors: LIFE_EVENT_UNKNOWN, LIFE_EVENT_EMPTY, DAY_INVALID. */
export function editLifeEvent(
  writer: ActWriter,
  { id, change }: { id: number; change: LifeEventChange },
): { label: string } {
  const label = labelOf(writer, id);
  writer.update('life_events', id, valuesOf(change));
  return { label };
}

/** Error: LIFE_EVENT_UNKNOWN. */
export function removeLifeEvent(writer: ActWriter, { id }: { id: number }): { label: string } {
  const label = labelOf(writer, id);
  writer.remove('life_events', id);
  return { label };
}

function labelOf({ connection }: ActWriter, id: number): string {
  const event = firstRow(connection, build.selectFrom('life_events').select('customer_id').where('id', '=', id));
  if (!event) throw new ShukeError('LIFE_EVENT_UNKNOWN', { lifeEvent: id });
  return existingCustomer(connection, event.customer_id).label;
}

function valuesOf({ day, kind, text }: LifeEventChange): RowValues {
  const values: RowValues = {};
  if (day !== undefined) {
    if (!isDay(day)) throw new ShukeError('DAY_INVALID', { day });
    values.day = day;
  }
  if (kind !== undefined) {
    values.kind = lifeEventKindOfWord(storableText(kind));
    if (values.kind === '') throw new ShukeError('LIFE_EVENT_EMPTY');
  }
  if (text !== undefined) values.text = storableText(text);
  return values;
}
