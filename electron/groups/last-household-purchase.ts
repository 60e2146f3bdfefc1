import type { Connection } from '../archive/query.ts';
import { isPurchase } from '../orders/purchase-sql.ts';
import { type Fellow, householdOrdersSql } from './household-of.ts';

interface HouseholdPurchase extends Fellow {
  day: string;
  channel: string;
}

/** The last order with a sale of the household that a customer is in on a day, and whose it was; null: none. */
export function lastHouseholdPurchase(
  connection: Connection,
  customerId: number,
  asOf: string,
): HouseholdPurchase | null {
  const last = connection
    .prepare<[string, number, string], HouseholdPurchase>(
      `SELECT buyer.id AS customerId, buyer.number, buyer.name, day, channel
         FROM ${householdOrdersSql('AND mine.customer_id = ?')}
        WHERE ${isPurchase} AND day <= ?
        ORDER BY day DESC, time DESC, purchase.id DESC LIMIT 1`,
    )
    .get(asOf, customerId, asOf);
  return last ?? null;
}
