import type { Connection } from '../archive/query.ts';
import { itemName } from '../products/item-name.ts';

const mostItems = 3;

/** What stands in each order, by name or else by code: each once, the few that cost most. */
export function itemsOfOrders(connection: Connection, orderIds: readonly number[]): Map<number, string[]> {
  const rows = connection
    .prepare<[string], { orderId: number; item: string }>(
      `SELECT order_id AS orderId, ${itemName} AS item
         FROM order_lines JOIN products ON products.id = order_lines.product_id
        WHERE order_id IN (SELECT value FROM json_each(?)) AND item <> ''
        GROUP BY order_id, item ORDER BY order_id, sum(abs(amount_minor)) DESC, item`,
    )
    .all(JSON.stringify(orderIds));
  const items = new Map<number, string[]>();
  for (const { orderId, item } of rows) {
    const known = items.get(orderId);
    if (known === undefined) items.set(orderId, [item]);
    else if (known.length < mostItems) known.push(item);
  }
  return items;
}
