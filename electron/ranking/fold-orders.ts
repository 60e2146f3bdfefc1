import type { Period } from '../../shared/ranking/period.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { narrowedOrders, type OrdersRelation } from '../narrowing/narrowed-orders.ts';
import { orderFigureSql } from '../orders/order-figures.ts';
import { orderSpan } from '../orders/order-span.ts';
import { foldDays } from './fold-days.ts';
import type { FoldedOrders } from './folded-orders.ts';

const foldedFigures = `${orderFigureSql.net} AS net, ${orderFigureSql.orders} AS sales, ${orderFigureSql.lastDay} AS last_day`;

/** Folds the orders of a period; of all there are, from the totals that are kept of each customer. */
export function foldOrders(
  connection: Connection,
  period: Period,
  relation: OrdersRelation = narrowedOrders(connection),
): FoldedOrders[] {
  const { firstDay, lastDay } = orderSpan(connection);
  if (firstDay === null || lastDay === null) return [];
  const isOfAll = relation.isWhole && period.from <= firstDay && lastDay <= period.to;
  if (!isOfAll) return foldOfPeriod(connection, period, relation);
  return [...foldOfWalkIns(connection), ...foldOfTotals(connection)];
}

/** The same for the time from the first order to the last, from the orders themselves: what the totals must agree with. */
export function foldOfPeriod(
  connection: Connection,
  period: Period,
  relation: OrdersRelation = narrowedOrders(connection),
): FoldedOrders[] {
  return (relation.isWhole ? foldDays(connection, period) : null) ?? foldByCustomer(connection, period, relation);
}

function foldByCustomer(
  connection: Connection,
  { from, to }: Period,
  { sql, parameters }: OrdersRelation,
): FoldedOrders[] {
  return folded(
    connection,
    `SELECT customer_id, currency, ${foldedFigures}
       FROM ${sql} AS orders
      WHERE day BETWEEN @from AND @to AND no_sale_reason IS NULL
      GROUP BY customer_id, currency`,
    { ...parameters, from, to },
  );
}

function foldOfTotals(connection: Connection): FoldedOrders[] {
  return folded(
    connection,
    'SELECT customer_id, currency, net_minor AS net, orders AS sales, last_day AS last_day FROM customer_totals',
  );
}

/** Of sales to no one in particular no totals are kept. */
function foldOfWalkIns(connection: Connection): FoldedOrders[] {
  return folded(
    connection,
    `SELECT NULL AS customer_id, currency, ${foldedFigures}
       FROM orders INDEXED BY orders_for_ranking
      WHERE customer_id IS NULL AND no_sale_reason IS NULL
      GROUP BY currency`,
  );
}

function folded(
  connection: Connection,
  sql: string,
  parameters: Readonly<Record<string, string>> = {},
): FoldedOrders[] {
  const [customerIds, currencies, nets, sales, days] = columnsOf<[number | null, string, number, number, string]>(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(currency), json_group_array(net),
            json_group_array(sales), json_group_array(last_day) FROM (${sql})`,
    [parameters],
  );
  return customerIds.map((customerId, place) => ({
    customerId,
    currency: currencies[place] ?? '',
    netMinor: nets[place] ?? 0,
    sales: sales[place] ?? 0,
    lastDay: days[place] ?? '',
  }));
}

/** How many orders of any kind, with a sale or not, were folded into these. */
export function countFoldedOrders(
  connection: Connection,
  { from, to }: Period,
  foldedOrders: readonly Pick<FoldedOrders, 'customerId' | 'currency'>[],
  { sql, parameters, isWhole }: OrdersRelation = narrowedOrders(connection),
): number {
  if (foldedOrders.length === 0) return 0;
  const wanted = foldedOrders.map(({ customerId, currency }) => [customerId, currency]);
  const count = connection
    .prepare<[Record<string, string>], number>(
      `SELECT count(*) FROM json_each(@wanted) AS wanted
         CROSS JOIN ${sql} AS orders ${isWhole ? 'INDEXED BY orders_for_ranking' : ''}
          ON orders.customer_id IS wanted.value ->> 0 AND orders.currency = wanted.value ->> 1
        WHERE day BETWEEN @from AND @to AND no_sale_reason IS NULL`,
    )
    .pluck();
  return count.get({ ...parameters, wanted: JSON.stringify(wanted), from, to }) ?? 0;
}
