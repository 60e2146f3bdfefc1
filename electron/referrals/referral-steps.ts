import type { LinkedCustomer } from '../../shared/people/contract.ts';
import type { Connection } from '../archive/query.ts';
import { byName } from '../customers/name-order.ts';

interface CustomerRow {
  id: number;
  number: string;
  name: string;
  binnedAt: number | null;
}

const columns = 'customers.id, customers.number, customers.name, customers.binned_at AS binnedAt';

function linked({ binnedAt, ...customer }: CustomerRow): LinkedCustomer {
  return { ...customer, isBinned: binnedAt !== null };
}

/** Who brought a customer; the winner where that file was merged into another. */
export function broughtByOf(connection: Connection, customerId: number): LinkedCustomer | null {
  const row = connection
    .prepare<[number], CustomerRow>(
      `WITH RECURSIVE referrer (id) AS (
         SELECT referred_by FROM customers WHERE id = ?
         UNION SELECT merged_into FROM referrer JOIN customers USING (id)
       )
       SELECT ${columns} FROM referrer JOIN customers USING (id) WHERE merged_into IS NULL`,
    )
    .get(customerId);
  return row === undefined ? null : linked(row);
}

/** Whom a customer brought. */
export function broughtOf(connection: Connection, customerId: number): LinkedCustomer[] {
  return connection
    .prepare<[number], CustomerRow>(
      `SELECT ${columns} FROM customers WHERE referred_by = ? AND merged_into IS NULL ORDER BY ${byName(connection)}, number`,
    )
    .all(customerId)
    .map(linked);
}

/** Who brought a customer, who brought them, and so on to the first; ends where a damaged archive would go in a circle. */
export function referrersOf(connection: Connection, customerId: number): LinkedCustomer[] {
  const referrers: LinkedCustomer[] = [];
  const seen = new Set([customerId]);
  let referrer = broughtByOf(connection, customerId);
  while (referrer !== null && !seen.has(referrer.id)) {
    seen.add(referrer.id);
    referrers.push(referrer);
    referrer = broughtByOf(connection, referrer.id);
  }
  return referrers;
}

/** Whether, with `broughtBy` as the one who brought them, a customer would have brought themselves. */
export function isReferralCycle(connection: Connection, customerId: number, broughtBy: number): boolean {
  return broughtBy === customerId || referrersOf(connection, broughtBy).some(({ id }) => id === customerId);
}
