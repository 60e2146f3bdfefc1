import type { Period } from '../../shared/ranking/period.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { narrowedOrders, type OrdersRelation } from '../narrowing/narrowed-orders.ts';
import { orderFigureSql } from '../orders/order-figures.ts';
import { orderSpan } from '../orders/order-span.ts';
import { foldDays } from './fold-days.ts';
import { FoldedByCurrency, walkIns } from './folded-orders.ts';

const foldedFigures = `${orderFigureSql.net} AS net, ${orderFigureSql.orders} AS sales, ${orderFigureSql.lastDay} AS last_day`;

/** Folds the orders of a period; of all there are, from the totals that are kept of each customer. */
export function foldOrders(
  connection: Connection,
  period: Period,
  relation: OrdersRelation = narrowedOrders(connection),
): FoldedByCurrency {
  const { firstDay, lastDay } = orderSpan(connection);
  const isOfAll =
    relation.isWhole && firstDay !== null && lastDay !== null && period.from <= firstDay && lastDay <= period.to;
  return isOfAll ? foldOfTotals(connection) : foldOfPeriod(connection, period, relation);
}

/** The same for the time from the first order to the last, from the orders themselves: what the totals must agree with. */
export function foldOfPeriod(
  connection: Connection,
  period: Period,
  relation: OrdersRelation = narrowedOrders(connection),
): FoldedByCurrency {
  return relation.isWhole ? foldDays(connection, period) : foldByCustomer(connection, period, relation);
}

function foldByCustomer(
  connection: Connection,
  { from, to }: Period,
  { sql, parameters }: OrdersRelation,
): FoldedByCurrency {
  return folded(
    connection,
    `SELECT customer_id, currency, ${foldedFigures}
       FROM ${sql} AS orders
      WHERE day BETWEEN @from AND @to AND no_sale_reason IS NULL
      GROUP BY customer_id, currency`,
    { ...parameters, from, to },
  );
}

/** Of sales to no one in particular no totals are kept. */
function foldOfTotals(connection: Connection): FoldedByCurrency {
  return folded(
    connection,
    `SELECT customer_id, currency, net_minor AS net, orders AS sales, last_day FROM customer_totals
      UNION ALL
     SELECT NULL, currency, ${foldedFigures}
       FROM orders INDEXED BY orders_for_ranking
      WHERE customer_id IS NULL AND no_sale_reason IS NULL
      GROUP BY currency`,
  );
}

function folded(
  connection: Connection,
  sql: string,
  parameters: Readonly<Record<string, string>> = {},
): FoldedByCurrency {
  const [customerIds, currencies, netsMinor, sales, lastDays] = columnsOf<
    [number | null, string, number, number, string]
  >(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(currency), json_group_array(net),
            json_group_array(sales), json_group_array(last_day) FROM (${sql})`,
    [parameters],
  );
  const byCurrency = new FoldedByCurrency(connection);
  for (let at = 0; at < customerIds.length; at += 1) {
    const id = customerIds[at] ?? walkIns;
    const into = byCurrency.of(currencies[at] ?? '');
    into.netsMinor[id] = netsMinor[at] ?? 0;
    into.sales[id] = sales[at] ?? 0;
    into.lastDays[id] = lastDays[at] ?? '';
  }
  return byCurrency;
}

/** How many orders of any kind, with a sale or not, these customers have in the period; `walkIns` is one of them. */
export function countFoldedOrders(
  connection: Connection,
  { from, to }: Period,
  { customerIds, currency }: { customerIds: readonly number[]; currency: string },
  { sql, parameters, isWhole }: OrdersRelation = narrowedOrders(connection),
): number {
  if (customerIds.length === 0) return 0;
  const count = connection
    .prepare<[Record<string, string>], number>(
      `SELECT count(*) FROM json_each(@customerIds) AS wanted
         CROSS JOIN ${sql} AS orders ${isWhole ? 'INDEXED BY orders_for_ranking' : ''}
          ON orders.customer_id IS nullif(wanted.value, ${walkIns}) AND orders.currency = @currency
        WHERE day BETWEEN @from AND @to AND no_sale_reason IS NULL`,
    )
    .pluck();
  return count.get({ ...parameters, customerIds: JSON.stringify(customerIds), currency, from, to }) ?? 0;
}
