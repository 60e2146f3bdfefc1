import type { PlaceInPeriod } from '../../shared/snapshots/contract.ts';
import { type PastPeriod, pastPeriods } from '../../shared/snapshots/past-periods.ts';
import { readSetting } from '../archive/archive-setting.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { orderFigureSql } from '../orders/order-figures.ts';
import { orderSpan } from '../orders/order-span.ts';
import { financialYearSetting } from '../ranking/financial-year-setting.ts';
import { binnedCustomers } from '../ranking/revenue-ranking.ts';

/** A ranking by revenue that only says who stands where. */
interface PastRanking {
  period: PastPeriod;
  netOf: ReadonlyMap<number, number>;
  /** Ascending. */
  nets: Float64Array;
}

const rankings = new CacheByTables<readonly PastRanking[]>();

/** Where a customer stood by revenue, in the home currency, in the last years and quarters that are over; the earliest first. */
export function pastRanks(context: EngineContext, customerId: number): PlaceInPeriod[] {
  const { homeCurrency } = context.session;
  return keptPastRankings(context).map(({ period: { kind, from, to }, netOf, nets }) => {
    const minor = netOf.get(customerId);
    return {
      ...{ kind, from, to },
      rank: minor === undefined ? null : 1 + nets.length - countUpTo(nets, minor),
      customers: nets.length,
      net: minor === undefined ? null : { minor, currency: homeCurrency },
    };
  });
}

function keptPastRankings({ session, clock }: EngineContext): readonly PastRanking[] {
  const { archive, homeCurrency } = session;
  const { firstMonth } = readSetting(archive.reader, financialYearSetting);
  const asOf = dayOfNow(archive.reader, clock.today());
  const key = JSON.stringify([asOf, firstMonth]);
  return rankings.get(archive, { key, reads: ['orders', 'customers'] }, () => {
    const { firstDay } = orderSpan(archive.reader);
    const periods = firstDay === null ? [] : pastPeriods(asOf, firstDay, firstMonth);
    return rankingsOf(archive.reader, periods, { firstMonth, homeCurrency });
  });
}

interface Sums {
  net: number;
  sales: number;
}

/** All periods from one pass over the orders. */
function rankingsOf(
  connection: Connection,
  periods: readonly PastPeriod[],
  { firstMonth, homeCurrency }: { firstMonth: number; homeCurrency: string },
): PastRanking[] {
  if (periods.length === 0) return [];
  const [from, to] = [periods.map((one) => one.from).sort()[0] ?? '', periods.at(-1)?.to ?? ''];
  const [ids, quarters, nets, sales] = columnsOf<[number, number, number, number]>(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(quarter), json_group_array(net), json_group_array(sales)
       FROM (SELECT customer_id, ${orderFigureSql.net} AS net, ${orderFigureSql.orders} AS sales,
                    (substr(day, 1, 4) * 12 + substr(day, 6, 2) - ${firstMonth}) / 3 AS quarter
               FROM orders INDEXED BY orders_for_ranking
              WHERE day BETWEEN @from AND @to AND no_sale_reason IS NULL AND customer_id IS NOT NULL AND currency = @homeCurrency
              GROUP BY customer_id, quarter)`,
    [{ from, to, homeCurrency }],
  );
  const binned = binnedCustomers(connection);
  const sums = periods.map(() => new Map<number, Sums>());
  ids.forEach((id, row) => {
    if (binned.has(id)) return;
    const quarter = quarters[row] ?? 0;
    periods.forEach(({ firstQuarter, lastQuarter }, at) => {
      if (quarter < firstQuarter || quarter > lastQuarter) return;
      const before = sums[at]?.get(id) ?? { net: 0, sales: 0 };
      sums[at]?.set(id, { net: before.net + (nets[row] ?? 0), sales: before.sales + (sales[row] ?? 0) });
    });
  });
  return periods.map((period, at) => {
    const netOf = new Map<number, number>();
    for (const [id, sum] of sums[at] ?? []) if (sum.sales > 0) netOf.set(id, sum.net);
    return { period, netOf, nets: Float64Array.from(netOf.values()).sort() };
  });
}

/** How many of these, ascending, are no greater. */
function countUpTo(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
