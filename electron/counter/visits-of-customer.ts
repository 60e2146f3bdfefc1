import type { CounterCard } from '../../shared/counter/contract.ts';
import { daysBetween } from '../../shared/day.ts';
import type { Connection } from '../archive/query.ts';
import { itemName } from '../products/item-name.ts';

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
      `SELECT ${itemName} AS item
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
