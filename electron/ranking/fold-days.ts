import type { Period } from '../../shared/ranking/period.ts';
import type { Connection } from '../archive/query.ts';
import { FoldedByCurrency, type FoldedOrders, walkIns } from './folded-orders.ts';

type DayOfOrders = [day: string, currency: string, hasSale: 0 | 1, customerIds: string, nets: string];

/**
 * Folds the orders of a period day after day, each day read as two columns: grouped by customer in SQLite it takes twice as
 * long (docs/decisions/0037).
 */
export function foldDays(connection: Connection, { from, to }: Period): FoldedByCurrency {
  const ofDays = connection
    .prepare<[Period], DayOfOrders>(
      `SELECT day, currency, has_sale, json_group_array(customer_id), json_group_array(net_minor)
         FROM orders INDEXED BY orders_of_period
        WHERE day BETWEEN @from AND @to AND no_sale_reason IS NULL
        GROUP BY day, currency, has_sale`,
    )
    .raw()
    .all({ from, to });
  const folded = new FoldedByCurrency(connection);
  for (const [day, currency, hasSale, customerIds, nets] of ofDays) {
    addDay(folded.of(currency), day, hasSale, JSON.parse(customerIds), JSON.parse(nets));
  }
  return folded;
}

/** Days come in their order. */
function addDay(
  { netsMinor, sales, lastDays }: FoldedOrders,
  day: string,
  hasSale: 0 | 1,
  customerIds: readonly (number | null)[],
  netsOfDay: readonly number[],
): void {
  for (let at = 0; at < customerIds.length; at += 1) {
    const id = customerIds[at] ?? walkIns;
    const salesBefore = sales[id] ?? 0;
    netsMinor[id] = (netsMinor[id] ?? 0) + (netsOfDay[at] ?? 0);
    sales[id] = salesBefore + hasSale;
    if (hasSale === 1 || salesBefore === 0) lastDays[id] = day;
  }
}
