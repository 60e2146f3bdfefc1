import type { Period } from '../../shared/ranking/period.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';

/** The orders of one customer (null: of the walk-ins) in one currency, in a period. */
export interface FoldedOrders {
  customerId: number | null;
  currency: string;
  netMinor: number;
  /** Orders with a sale, and all of them. */
  sales: number;
  orders: number;
  lastSaleDay: string | null;
}

/** One streamed pass over the covering index `orders_for_ranking`: its order is the grouping. */
export function foldOrders(connection: Connection, { from, to }: Period): FoldedOrders[] {
  const [customerIds, currencies, nets, sales, orders, days] = columnsOf<
    [number | null, string, number, number, number, string | null]
  >(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(currency), json_group_array(net),
            json_group_array(sales), json_group_array(orders), json_group_array(last_sale_day) FROM (
       SELECT customer_id, currency, sum(net_minor) AS net, sum(has_sale) AS sales, count(*) AS orders,
              max(CASE WHEN has_sale THEN day END) AS last_sale_day
         FROM orders INDEXED BY orders_for_ranking
        WHERE day BETWEEN ? AND ?
        GROUP BY customer_id, currency)`,
    [from, to],
  );
  return customerIds.map((customerId, place) => ({
    customerId,
    currency: currencies[place] ?? '',
    netMinor: nets[place] ?? 0,
    sales: sales[place] ?? 0,
    orders: orders[place] ?? 0,
    lastSaleDay: days[place] ?? null,
  }));
}
