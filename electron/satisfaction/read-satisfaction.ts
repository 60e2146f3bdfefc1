import { compareDays, todayLocal } from '../../shared/day.ts';
import type { Satisfaction } from '../../shared/satisfaction/contract.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

/** The latest said first; that after a case on the day it was closed. Error: CUSTOMER_UNKNOWN. */
export function satisfactionsOfCustomer(connection: Connection, customerId: number): Satisfaction[] {
  const { id } = existingCustomer(connection, customerId);
  return [...saidOf(connection, id), ...saidAfterCases(connection, id)].sort(
    (one, other) => compareDays(other.day, one.day) || (other.id ?? 0) - (one.id ?? 0),
  );
}

function saidOf(connection: Connection, customerId: number): Satisfaction[] {
  return connection
    .prepare<[number], Omit<Satisfaction, 'place'> & { contactId: number | null; orderId: number | null }>(
      `SELECT id, day, level, said_by AS saidBy, note, contact_id AS contactId, order_id AS orderId
         FROM satisfactions WHERE customer_id = ?`,
    )
    .all(customerId)
    .map(({ contactId, orderId, ...said }) => ({
      ...said,
      place:
        contactId !== null
          ? { kind: 'contact', id: contactId }
          : orderId !== null
            ? { kind: 'order', id: orderId }
            : null,
    }));
}

function saidAfterCases(connection: Connection, customerId: number): Satisfaction[] {
  return connection
    .prepare<[number], { id: number; at: number; level: number }>(
      `SELECT id, coalesce(closed_at, answered_at, heard_at) AS at, satisfaction_after AS level
         FROM cases WHERE customer_id = ? AND satisfaction_after IS NOT NULL`,
    )
    .all(customerId)
    .map(({ id, at, level }) => ({
      id: null,
      day: todayLocal(new Date(at)),
      level,
      saidBy: '',
      note: '',
      place: { kind: 'case', id },
    }));
}
