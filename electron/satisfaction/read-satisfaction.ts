import { compareDays } from '../../shared/day.ts';
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

/** The local day on which a case ended, as SQL; of one that did not, when it was answered or heard. */
export const dayOfCaseSql = "date(coalesce(closed_at, answered_at, heard_at) / 1000, 'unixepoch', 'localtime')";

function saidAfterCases(connection: Connection, customerId: number): Satisfaction[] {
  return connection
    .prepare<[number], { id: number; day: string; level: number }>(
      `SELECT id, ${dayOfCaseSql} AS day, satisfaction_after AS level
         FROM cases WHERE customer_id = ? AND satisfaction_after IS NOT NULL`,
    )
    .all(customerId)
    .map(({ id, day, level }) => ({
      id: null,
      day,
      level,
      saidBy: '',
      note: '',
      place: { kind: 'case', id },
    }));
}
