import { storedDay } from '../../shared/dates/kept-day.ts';
import { readTypedDay } from '../../shared/dates/read-typed-day.ts';
import type { Calendar } from '../../shared/dates/remembered-day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { build, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { birthdayValues } from './birthday-values.ts';

interface TypedDay {
  typed: string;
  calendar: Calendar | null;
}

export interface DateEdit extends TypedDay {
  kind: 'anniversary' | 'own';
  label: string;
}

/** Error: CUSTOMER_UNKNOWN. */
export function setBirthday(
  writer: ActWriter,
  { customerId, typed, calendar }: TypedDay & { customerId: number },
): { label: string } {
  const { id, label } = existingCustomer(writer.connection, customerId);
  writer.update('customers', id, birthdayValues(typed, calendar));
  return { label };
}

/** Errors: CUSTOMER_UNKNOWN, DATE_EMPTY. */
export function addDate(writer: ActWriter, edit: DateEdit & { customerId: number }): { id: number; label: string } {
  const customer = existingCustomer(writer.connection, edit.customerId);
  const last = firstRow(
    writer.connection,
    build
      .selectFrom('customer_dates')
      .select('position')
      .where('customer_id', '=', customer.id)
      .orderBy('position', 'desc'),
  );
  const position = (last?.position ?? -1) + 1;
  const id = writer.insert('customer_dates', { customer_id: customer.id, position, ...valuesOf(edit) });
  return { id, label: customer.label };
}

/** Errors: DATE_UNKNOWN, DATE_EMPTY. */
export function editDate(writer: ActWriter, { id, ...edit }: DateEdit & { id: number }): { label: string } {
  const label = labelOf(writer, id);
  writer.update('customer_dates', id, valuesOf(edit));
  return { label };
}

/** Error: DATE_UNKNOWN. */
export function removeDate(writer: ActWriter, { id }: { id: number }): { label: string } {
  const label = labelOf(writer, id);
  writer.remove('customer_dates', id);
  return { label };
}

function labelOf({ connection }: ActWriter, id: number): string {
  const date = firstRow(connection, build.selectFrom('customer_dates').select('customer_id').where('id', '=', id));
  if (!date) throw new ShukeError('DATE_UNKNOWN', { date: id });
  return existingCustomer(connection, date.customer_id).label;
}

function valuesOf({ kind, label, typed, calendar }: DateEdit): RowValues {
  const asTyped = storableText(typed);
  if (asTyped === '') throw new ShukeError('DATE_EMPTY');
  const { day, calendar: understood, isLeapMonth } = storedDay(asTyped, readTypedDay(asTyped, calendar));
  return {
    kind,
    label: storableText(label),
    day,
    calendar: understood,
    is_leap_month: isLeapMonth ? 1 : 0,
    as_typed: asTyped,
  };
}
