import type { Period } from '../../shared/ranking/period.ts';
import type { Connection } from '../archive/query.ts';
import type { FoldedOrders } from './folded-orders.ts';

/** Columns up to a higher id would take too much memory. */
const highestIdInColumns = 20_000_000;
/** No customer has this id. */
const placeOfWalkIns = 0;

/** Of one currency, by the id of the customer. */
interface FoldedColumns {
  nets: Float64Array;
  sales: Int32Array;
  /** Its place among the days that were read, from 1; 0: no order. */
  lastDays: Int32Array;
}

type DayOfOrders = [day: string, currency: string, hasSale: 0 | 1, customerIds: string, nets: string];

/**
 * Folds the orders of a period day after day, each day read as two columns: grouped by customer in SQLite it takes twice as
 * long (docs/decisions/0037). Null: ids are too high.
 */
export function foldDays(connection: Connection, { from, to }: Period): FoldedOrders[] | null {
  const highestId = connection.prepare<[], number | null>('SELECT max(id) FROM customers').pluck().get() ?? 0;
  if (highestId > highestIdInColumns) return null;
  const ofDays = connection
    .prepare<[Period], DayOfOrders>(
      `SELECT day, currency, has_sale, json_group_array(customer_id), json_group_array(net_minor)
         FROM orders INDEXED BY orders_of_period
        WHERE day BETWEEN @from AND @to AND no_sale_reason IS NULL
        GROUP BY day, currency, has_sale`,
    )
    .raw()
    .all({ from, to });
  const byCurrency = new Map<string, FoldedColumns>();
  ofDays.forEach(([, currency, hasSale, customerIds, nets], at) => {
    const columns = byCurrency.get(currency) ?? emptyColumns(highestId);
    byCurrency.set(currency, columns);
    addDay(columns, at + 1, hasSale, JSON.parse(customerIds), JSON.parse(nets));
  });
  return [...byCurrency].flatMap(([currency, columns]) =>
    foldedOf(columns, currency, (lastDay) => ofDays[lastDay - 1]?.[0] ?? ''),
  );
}

function emptyColumns(highestId: number): FoldedColumns {
  return {
    nets: new Float64Array(highestId + 1),
    sales: new Int32Array(highestId + 1),
    lastDays: new Int32Array(highestId + 1),
  };
}

function addDay(
  { nets, sales, lastDays }: FoldedColumns,
  day: number,
  hasSale: 0 | 1,
  customerIds: readonly (number | null)[],
  netsOfDay: readonly number[],
): void {
  for (let at = 0; at < customerIds.length; at += 1) {
    const place = customerIds[at] ?? placeOfWalkIns;
    const salesBefore = sales[place] ?? 0;
    nets[place] = (nets[place] ?? 0) + (netsOfDay[at] ?? 0);
    sales[place] = salesBefore + hasSale;
    if (hasSale === 1 || salesBefore === 0) lastDays[place] = day;
  }
}

function foldedOf(
  { nets, sales, lastDays }: FoldedColumns,
  currency: string,
  nameOfDay: (day: number) => string,
): FoldedOrders[] {
  const folded: FoldedOrders[] = [];
  lastDays.forEach((lastDay, place) => {
    if (lastDay === 0) return;
    folded.push({
      customerId: place === placeOfWalkIns ? null : place,
      currency,
      netMinor: nets[place] ?? 0,
      sales: sales[place] ?? 0,
      lastDay: nameOfDay(lastDay),
    });
  });
  return folded;
}
