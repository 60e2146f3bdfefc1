import type { AppointmentState } from '../../shared/appointments/appointment-states.ts';
import type { Appointment, AppointmentChange, AppointmentFields } from '../../shared/appointments/contract.ts';
import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { addContact } from '../timeline/edit-contact.ts';
import { localMoment } from '../timeline/local-moment.ts';
import { appointmentsById } from './read-appointments.ts';

export type NewAppointment = Pick<AppointmentFields, 'day'> & AppointmentChange & { customerId: number };

/** Errors: CUSTOMER_UNKNOWN, DAY_INVALID. */
export function addAppointment(
  writer: ActWriter,
  { customerId, ...fields }: NewAppointment,
): { id: number; label: string } {
  const { id: customer, label } = existingCustomer(writer.connection, customerId);
  const values = { customer_id: customer, state: 'booked', ...valuesOf(fields) };
  return { id: writer.insert('appointments', values), label };
}

/** Errors: APPOINTMENT_UNKNOWN, DAY_INVALID. */
export function editAppointment(
  writer: ActWriter,
  { id, change }: { id: number; change: AppointmentChange },
): { label: string } {
  const { label } = existingAppointment(writer, id);
  writer.update('appointments', id, valuesOf(change));
  return { label };
}

/** Where the customer came, it becomes a visit, once. Error: APPOINTMENT_UNKNOWN. */
export function settleAppointment(
  writer: ActWriter,
  { id, state }: { id: number; state: AppointmentState },
): { label: string } {
  const { appointment, label } = existingAppointment(writer, id);
  const becomesVisit = state === 'came' && appointment.contactId === null;
  const visit = becomesVisit ? { contact_id: addVisit(writer, appointment) } : {};
  writer.update('appointments', id, { state, ...visit });
  return { label };
}

/** Error: APPOINTMENT_UNKNOWN. */
export function removeAppointment(writer: ActWriter, { id }: { id: number }): { label: string } {
  const { label } = existingAppointment(writer, id);
  writer.remove('appointments', id);
  return { label };
}

/** Who comes before the day came today. */
function addVisit(writer: ActWriter, { customerId, day, time, text, minutes }: Appointment): number {
  const { day: today } = localMoment(writer.at);
  const when = day > today ? { day: today } : { day, time: time ?? undefined };
  const visit = {
    customerId,
    ...when,
    touchpoint: 'visit',
    channel: 'counter',
    direction: 'in',
    text,
    minutes,
  } as const;
  return addContact(writer, visit, [], []).id;
}

function existingAppointment({ connection }: ActWriter, id: number): { appointment: Appointment; label: string } {
  const appointment = appointmentsById(connection, [id]).get(id);
  if (appointment === undefined) throw new ShukeError('APPOINTMENT_UNKNOWN', { appointment: id });
  return { appointment, label: existingCustomer(connection, appointment.customerId).label };
}

function valuesOf({ day, time, text, minutes }: AppointmentChange): RowValues {
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
