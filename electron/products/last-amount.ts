import type { Money } from '../../shared/money.ts';
import type { Connection } from '../archive/query.ts';
import { itemName } from './item-name.ts';
import { soldLine, soldOrder } from './sold-products.ts';

/** What an item came to in the last order of a customer's day that held it. */
export function lastAmounts(connection: Connection) {
  const find = connection.prepare<[number, string, string], Money>(
    `SELECT sum(amount_minor) AS minor, currency FROM orders JOIN order_lines ON order_lines.order_id = orders.id
       JOIN products ON products.id = order_lines.product_id
      WHERE customer_id = ? AND day = ? AND ${soldOrder} AND ${soldLine} AND ${itemName} = ?
      GROUP BY orders.id ORDER BY time DESC, orders.id DESC LIMIT 1`,
  );
  return ({ customerId, lastDay, item }: { customerId: number; lastDay: string; item: string }): Money => {
    const found = find.get(customerId, lastDay, item);
    if (found === undefined) throw new Error('an item that is due was never sold');
    return found;
  };
}
