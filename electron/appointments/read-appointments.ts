import type { Appointment, BookedAppointment } from '../../shared/appointments/contract.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { byName } from '../customers/name-order.ts';
import { refusedChannelsSql } from '../customers/refused-channels.ts';

const columns = `appointments.id, appointments.customer_id AS customerId, appointments.day, substr(appointments.time, 1, 5) AS time,
                 appointments.text, appointments.minutes, appointments.state, appointments.contact_id AS contactId`;

/** Those that are booked, the earliest first, then the others, the latest first. Error: CUSTOMER_UNKNOWN. */
export function appointmentsOfCustomer(connection: Connection, customerId: number): Appointment[] {
  const { id } = existingCustomer(connection, customerId);
  const all = connection
    .prepare<[number], Appointment>(
      `SELECT ${columns} FROM appointments WHERE customer_id = ? ORDER BY day, time IS NULL, time, id`,
    )
    .all(id);
  return [...all.filter(({ state }) => state === 'booked'), ...all.filter(({ state }) => state !== 'booked').reverse()];
}

/** The next one that is booked, today or later. */
export function nextAppointment(connection: Connection, customerId: number, today: string): Appointment | null {
  return (
    connection
      .prepare<[number, string], Appointment>(
        `SELECT ${columns} FROM appointments WHERE customer_id = ? AND day >= ? AND state = 'booked'
          ORDER BY day, time IS NULL, time, id LIMIT 1`,
      )
      .get(customerId, today) ?? null
  );
}

/** Appointments by id. */
export function appointmentsById(connection: Connection, ids: readonly number[]): Map<number, Appointment> {
  const found = connection
    .prepare<[string], Appointment>(`SELECT ${columns} FROM appointments WHERE id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids));
  return new Map(found.map((one) => [one.id, one]));
}

const ofBooked = `FROM appointments JOIN customers ON customers.id = appointments.customer_id
                  WHERE appointments.state = 'booked' AND customers.binned_at IS NULL`;

/** What is booked, the earliest first; those of customers in the bin are set aside with them. */
export function bookedAppointments(
  connection: Connection,
  { limit }: { limit: number },
): { total: number; appointments: BookedAppointment[] } {
  const total = connection.prepare<[], number>(`SELECT count(*) ${ofBooked}`).pluck().get() ?? 0;
  const appointments = connection
    .prepare<[number], Omit<BookedAppointment, 'doNotContact'> & { doNotContact: string }>(
      `SELECT ${columns}, customers.number AS customerNumber, customers.name AS customerName, customers.called,
              coalesce((SELECT as_typed FROM customer_phones WHERE customer_phones.customer_id = customers.id
                         ORDER BY position LIMIT 1), '') AS phone, ${refusedChannelsSql} AS doNotContact
         ${ofBooked}
        ORDER BY appointments.day, appointments.time IS NULL, appointments.time, ${byName(connection)}, appointments.id
        LIMIT ?`,
    )
    .all(limit)
    .map((row) => ({ ...row, doNotContact: JSON.parse(row.doNotContact) as BookedAppointment['doNotContact'] }));
  return { total, appointments };
}
