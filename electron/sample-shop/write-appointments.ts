import type { SampleShop } from '../../shared/sample-shop/sample-shop.ts';
import type { Connection } from '../archive/query.ts';
import { at, inserting } from './inserting.ts';

/** What is booked and was; one to which the customer came is a visit. */
export function writeAppointments(connection: Connection, shop: SampleShop, customerIds: readonly number[]): void {
  const book = inserting(connection, 'appointments', [
    'customer_id',
    'day',
    'time',
    'text',
    'minutes',
    'state',
    'contact_id',
  ]);
  const visit = inserting(connection, 'contacts', [
    'customer_id',
    'day',
    'time',
    'touchpoint',
    'channel',
    'direction',
    'text',
    'minutes',
    'created_at',
  ]);
  for (const { customer, day, time, text, minutes, state } of shop.appointments) {
    const customerId = at(customerIds, customer);
    const contactId =
      state === 'came'
        ? visit(customerId, day, time, 'visit', 'counter', 'in', text, minutes, Date.parse(`${day}T18:00:00Z`))
        : null;
    book(customerId, day, time, text, minutes, state, contactId);
  }
}
