import type { MarginShown } from '../../shared/products/contract.ts';
import type { Connection } from '../archive/query.ts';
import { costedLines, knownShareOfSales, profitOfLines } from './profit-sql.ts';

/** In its currency; null: no cost of a sale is known. */
export function marginOfOrder(connection: Connection, orderId: number): MarginShown | null {
  const found = connection
    .prepare<[number], { profitMinor: number | null; knownShare: number | null; currency: string }>(
      `SELECT ${profitOfLines} AS profitMinor, ${knownShareOfSales} AS knownShare, orders.currency
         FROM ${costedLines} WHERE no_sale_reason IS NULL AND orders.id = ? GROUP BY orders.id`,
    )
    .get(orderId);
  if (found === undefined || found.profitMinor === null || found.knownShare === null) return null;
  return { profit: { minor: found.profitMinor, currency: found.currency }, knownShare: found.knownShare };
}
