import type { AppointmentState } from '../../shared/appointments/appointment-states.ts';
import type { Appointment, AppointmentChange } from '../../shared/appointments/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { addContact } from '../timeline/edit-contact.ts';
import { localMoment } from '../timeline/local-moment.ts';
import { appointmentValues } from './add-appointment.ts';
import { appointmentsById } from './read-appointments.ts';

/** Errors: APPOINTMENT_UNKNOWN, DAY_INVALID. */
export function editAppointment(
  writer: ActWriter,
  { id, change }: { id: number; change: AppointmentChange },
): { label: string } {
  const { label } = existingAppointment(writer, id);
  writer.update('appointments', id, appointmentValues(change));
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
