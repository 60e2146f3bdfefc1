import { countUpTo } from '../../shared/ascending-numbers.ts';
import type { PlaceInPeriod } from '../../shared/snapshots/contract.ts';
import { type PastPeriod, pastPeriods, quarterOf } from '../../shared/snapshots/past-periods.ts';
import { readSetting } from '../archive/archive-setting.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { orderSpan } from '../orders/order-span.ts';
import { financialYearSetting } from '../ranking/financial-year-setting.ts';
import { binnedCustomers } from '../ranking/revenue-ranking.ts';

/** A ranking by revenue that only says who stands where. */
interface PastRanking {
  period: PastPeriod;
  customerIds: Int32Array;
  /** Of each of them. */
  netsMinor: Float64Array;
  /** The same nets, ascending. */
  ascending: Float64Array;
}

const rankings = new CacheByTables<readonly PastRanking[]>();

/** Where a customer stood by revenue, in the home currency, in the last years and quarters that are over; the earliest first. */
export function pastRanks(context: EngineContext, customerId: number): PlaceInPeriod[] {
  const { homeCurrency } = context.session;
  return keptPastRankings(context).map(({ period: { kind, from, to }, customerIds, netsMinor, ascending }) => {
    const minor = netsMinor[customerIds.indexOf(customerId)];
    return {
      ...{ kind, from, to },
      rank: minor === undefined ? null : 1 + ascending.length - countUpTo(ascending, minor),
      customers: ascending.length,
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
    // An archive whose first order is of the running quarter has no past to rank.
    return periods.length === 0 ? [] : rankingsOf(archive.reader, periods, { firstMonth, homeCurrency });
  });
}

/** All periods from one pass over the orders, which stand customer by customer in their index. */
function rankingsOf(
  connection: Connection,
  periods: readonly PastPeriod[],
  { firstMonth, homeCurrency }: { firstMonth: number; homeCurrency: string },
): PastRanking[] {
  const firstQuarter = Math.min(...periods.map((period) => period.firstQuarter));
  const quarterCount = Math.max(...periods.map((period) => period.lastQuarter)) - firstQuarter + 1;
  const binned = binnedCustomers(connection);
  const found = periods.map(() => ({ customerIds: [] as number[], netsMinor: [] as number[] }));
  const nets = new Float64Array(quarterCount);
  const sales = new Int32Array(quarterCount);
  const endCustomer = (customerId: number): void => {
    periods.forEach((period, at) => {
      const [first, last] = [period.firstQuarter - firstQuarter, period.lastQuarter - firstQuarter];
      let [net, sold] = [0, 0];
      for (let quarter = first; quarter <= last; quarter += 1) {
        net += nets[quarter] ?? 0;
        sold += sales[quarter] ?? 0;
      }
      if (sold === 0 || binned.has(customerId)) return;
      found[at]?.customerIds.push(customerId);
      found[at]?.netsMinor.push(net);
    });
    nets.fill(0);
    sales.fill(0);
  };
  const [ids, days, minors, haveSale] = columnsOf<[number, string, number, number]>(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(day), json_group_array(net_minor), json_group_array(has_sale)
       FROM (SELECT customer_id, day, net_minor, has_sale FROM orders INDEXED BY orders_for_ranking
              WHERE no_sale_reason IS NULL AND customer_id IS NOT NULL AND currency = @homeCurrency ORDER BY customer_id)`,
    [{ homeCurrency }],
  );
  ids.forEach((id, row) => {
    const quarter = quarterOf(days[row] ?? '', firstMonth) - firstQuarter;
    if (quarter >= 0 && quarter < quarterCount) {
      nets[quarter] = (nets[quarter] ?? 0) + (minors[row] ?? 0);
      sales[quarter] = (sales[quarter] ?? 0) + (haveSale[row] ?? 0);
    }
    if (ids[row + 1] !== id) endCustomer(id);
  });
  return periods.map((period, at) => {
    const { customerIds = [], netsMinor = [] } = found[at] ?? {};
    return {
      period,
      customerIds: Int32Array.from(customerIds),
      netsMinor: Float64Array.from(netsMinor),
      ascending: Float64Array.from(netsMinor).sort(),
    };
  });
}
