import type { UsualItem } from '../../shared/products/contract.ts';
import type { Connection } from '../archive/query.ts';
import { itemName } from './item-name.ts';

/** What was taken at least so often, and in at least this share, of the last orders looked at is the usual (老样子). */
const ordersLookedAt = 20;
const fewestTimes = 3;
const smallestShare = 0.4;
const mostUsual = 3;

/** What they nearly always take, by their last orders with a sale up to a day. */
export function usualItems(connection: Connection, customerId: number, asOf: string): UsualItem[] {
  return connection
    .prepare<[number, string, number], UsualItem>(
      `WITH latest AS (
         SELECT id, day FROM orders WHERE customer_id = ? AND day <= ? AND has_sale = 1
          ORDER BY day DESC, time DESC, id DESC LIMIT ?
       )
       SELECT ${itemName} AS item, count(DISTINCT latest.id) AS times, (SELECT count(*) FROM latest) AS "of",
              max(latest.day) AS lastDay
         FROM latest JOIN order_lines ON order_lines.order_id = latest.id
         JOIN products ON products.id = order_lines.product_id
        WHERE is_return = 0 AND item <> ''
        GROUP BY item ORDER BY times DESC, item`,
    )
    .all(customerId, asOf, ordersLookedAt)
    .filter(({ times, of }) => times >= fewestTimes && times >= of * smallestShare)
    .slice(0, mostUsual);
}
