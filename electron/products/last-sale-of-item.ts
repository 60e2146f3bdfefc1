import type { Money } from '../../shared/money.ts';
import type { Connection } from '../archive/query.ts';
import { countedOrders, type Fellow } from '../groups/household-of.ts';
import { itemName } from './item-name.ts';
import { soldLine, soldOrder } from './sold-products.ts';

export interface LastSaleOfItem {
  /** What the item came to. */
  amount: Money;
  buyer: Fellow;
}

/** The last order of a day that held an item, of those that count as a customer's on the day it is judged to. */
export function lastSalesOfItems(connection: Connection, asOf: string) {
  const ofDay = countedOrders(`day = ? AND ${soldOrder}`);
  const find = connection.prepare<unknown[], Money & Fellow>(
    `SELECT sum(amount_minor) AS minor, orders.currency, customers.id AS customerId, customers.number, customers.name
       FROM (${ofDay.sql}) AS counted CROSS JOIN orders ON orders.id = counted.id
       JOIN customers ON customers.id = orders.customer_id
       CROSS JOIN order_lines ON order_lines.order_id = orders.id JOIN products ON products.id = order_lines.product_id
      WHERE ${soldLine} AND ${itemName} = ?
      GROUP BY orders.id ORDER BY time DESC, orders.id DESC LIMIT 1`,
  );
  return (due: { customerId: number; lastDay: string; item: string }): LastSaleOfItem => {
    const found = find.get(...ofDay.parameters(due.customerId, asOf, [due.lastDay]), due.item);
    if (found === undefined) throw new Error('an item that is due was never sold');
    const { minor, currency, ...buyer } = found;
    return { amount: { minor, currency }, buyer };
  };
}
