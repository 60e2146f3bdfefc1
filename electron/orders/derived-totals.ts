import type { Connection } from '../archive/query.ts';
import { orderFigureSql } from './order-figures.ts';

/** Makes the totals of the given orders again from their lines. */
export function recomputeOrders(connection: Connection, orderIds: Iterable<number>): void {
  connection
    .prepare<[string]>(
      `UPDATE orders SET (net_minor, has_sale, has_purchase, line_count) = (
         SELECT iif(no_sale_reason IS NULL, coalesce(sum(amount_minor), 0), 0),
                no_sale_reason IS NULL AND coalesce(max(amount_minor > 0 AND NOT is_return), 0),
                no_sale_reason IS NULL
                  AND coalesce(max(coalesce(quantity_millionths, amount_minor) > 0 AND NOT is_return), 0),
                count(*)
           FROM order_lines WHERE order_id = orders.id)
       WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .run(JSON.stringify([...orderIds]));
}

/** What `customer_totals` holds, as a query over the orders that are a sale or a return. */
const customerTotalsQuery = `
  SELECT customer_id, currency,
         ${orderFigureSql.firstDay} AS first_day, ${orderFigureSql.lastDay} AS last_day,
         ${orderFigureSql.orders} AS orders, ${orderFigureSql.net} AS net_minor
    FROM orders WHERE customer_id IS NOT NULL AND no_sale_reason IS NULL`;

/** Makes the totals of the given customers again from their orders. */
export function recomputeCustomers(connection: Connection, customerIds: Iterable<number>): void {
  const touched = [...customerIds];
  const everybody = connection.prepare<[], number>('SELECT count(*) FROM customers').pluck().get() ?? 0;
  if (touched.length > shareOfEverybody * everybody) {
    recomputeEverybody(connection);
    return;
  }
  const ids = JSON.stringify(touched);
  connection
    .prepare<[string]>('DELETE FROM customer_totals WHERE customer_id IN (SELECT value FROM json_each(?))')
    .run(ids);
  connection
    .prepare<[string]>(
      `INSERT INTO customer_totals (customer_id, currency, first_day, last_day, orders, net_minor)
       ${customerTotalsQuery} AND customer_id IN (SELECT value FROM json_each(?)) GROUP BY customer_id, currency`,
    )
    .run(ids);
}

/** From this share of all customers on, one pass over all orders takes less than looking each of them up. */
const shareOfEverybody = 0.5;

function recomputeEverybody(connection: Connection): void {
  connection.prepare('DELETE FROM customer_totals').run();
  connection
    .prepare(
      `INSERT INTO customer_totals (customer_id, currency, first_day, last_day, orders, net_minor)
       ${customerTotalsQuery} GROUP BY customer_id, currency`,
    )
    .run();
}

/** How many customers' kept totals differ from their orders: none in a sound archive. */
export function countWrongTotals(connection: Connection): number {
  const kept = 'SELECT customer_id, currency, first_day, last_day, orders, net_minor FROM customer_totals';
  const computed = `${customerTotalsQuery} GROUP BY customer_id, currency`;
  const row = connection
    .prepare<[], { wrong: number }>(
      `SELECT (SELECT count(*) FROM (${kept} EXCEPT ${computed})) +
              (SELECT count(*) FROM (${computed} EXCEPT ${kept})) AS wrong`,
    )
    .get();
  return row?.wrong ?? 0;
}

/** How many orders' kept totals differ from their lines. */
export function countWrongOrders(connection: Connection): number {
  const row = connection
    .prepare<[], { wrong: number }>(
      `SELECT count(*) AS wrong FROM orders LEFT JOIN (
         SELECT order_id, sum(amount_minor) AS net, count(*) AS lines FROM order_lines GROUP BY order_id
       ) AS sums ON sums.order_id = orders.id
       WHERE orders.net_minor <> iif(orders.no_sale_reason IS NULL, coalesce(sums.net, 0), 0) OR orders.line_count <> coalesce(sums.lines, 0)`,
    )
    .get();
  return row?.wrong ?? 0;
}
