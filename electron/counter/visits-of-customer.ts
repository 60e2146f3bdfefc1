import type { CounterCard } from '../../shared/counter/contract.ts';
import { daysBetween } from '../../shared/day.ts';
import type { Connection } from '../archive/query.ts';

const mostItems = 6;

/** The last day up to today on which something was bought, and what. */
export function lastVisitOf(connection: Connection, customerId: number, today: string): CounterCard['lastVisit'] {
  const last = connection
    .prepare<[number, string], { day: string; channel: string }>(
      `SELECT day, channel FROM orders WHERE customer_id = ? AND day <= ? AND has_sale = 1
        ORDER BY day DESC, time DESC, id DESC LIMIT 1`,
    )
    .get(customerId, today);
  if (last === undefined) return null;
  const items = connection
    .prepare<[number, string, number], string>(
      `SELECT coalesce(nullif(products.description, ''), products.code) AS item
         FROM orders JOIN order_lines ON order_lines.order_id = orders.id
         JOIN products ON products.id = order_lines.product_id
        WHERE orders.customer_id = ? AND orders.day = ? AND orders.no_sale_reason IS NULL AND is_return = 0 AND item <> ''
        GROUP BY item ORDER BY sum(amount_minor) DESC, item LIMIT ?`,
    )
    .pluck()
    .all(customerId, last.day, mostItems);
  return { ...last, daysAgo: daysBetween(last.day, today), items };
}

/** Orders with a sale up to today, in any currency. */
export function visitsOf(connection: Connection, customerId: number, today: string): number {
  return (
    connection
      .prepare<[number, string], number>(
        'SELECT count(*) FROM orders WHERE customer_id = ? AND day <= ? AND has_sale = 1',
      )
      .pluck()
      .get(customerId, today) ?? 0
  );
}

/** Of so many last orders, at least so many and this share, is the usual 老样子. */
const ordersLookedAt = 20;
const fewestTimes = 3;
const smallestShare = 0.4;
const mostUsual = 3;

/** What they nearly always take, by their last orders with a sale. */
export function usualOf(connection: Connection, customerId: number, today: string): CounterCard['usual'] {
  return connection
    .prepare<[number, string, number], CounterCard['usual'][number]>(
      `WITH latest AS (
         SELECT id FROM orders WHERE customer_id = ? AND day <= ? AND has_sale = 1
          ORDER BY day DESC, time DESC, id DESC LIMIT ?
       )
       SELECT coalesce(nullif(products.description, ''), products.code) AS item,
              count(DISTINCT latest.id) AS times, (SELECT count(*) FROM latest) AS "of"
         FROM latest JOIN order_lines ON order_lines.order_id = latest.id
         JOIN products ON products.id = order_lines.product_id
        WHERE is_return = 0 AND item <> ''
        GROUP BY item ORDER BY times DESC, item`,
    )
    .all(customerId, today, ordersLookedAt)
    .filter(({ times, of }) => times >= fewestTimes && times >= of * smallestShare)
    .slice(0, mostUsual);
}
