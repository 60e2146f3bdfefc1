import type { AppointmentChange, AppointmentFields } from '../../shared/appointments/contract.ts';
import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

export type NewAppointment = Pick<AppointmentFields, 'day'> & AppointmentChange & { customerId: number };

/** Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
export function addAppointment(
  writer: ActWriter,
  { customerId, ...fields }: NewAppointment,
): { id: number; label: string } {
  const { id: customer, label } = existingCustomer(writer.connection, customerId);
  const values = { customer_id: customer, state: 'booked', ...appointmentValues(fields) };
  return { id: writer.insert('appointments', values), label };
}

/** The columns of what is said of an appointment. Error: DAY_INVALID. */
export function appointmentValues({ day, time, text, minutes }: AppointmentChange): RowValues {
  const values: RowValues = {};
  if (day !== undefined) {
    if (!isDay(day)) throw new ShukeError('DAY_INVALID', { day });
    values.day = day;
  }
  if (time !== undefined) values.time = time === null ? null : `${time}:00`;
  if (text !== undefined) values.text = storableText(text);
  if (minutes !== undefined) values.minutes = minutes;
  return values;
}
