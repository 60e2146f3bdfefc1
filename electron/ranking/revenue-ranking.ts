import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { minorDigits } from '../../shared/money.ts';
import type { RankingQuestion } from '../../shared/ranking/contract.ts';
import { asOfDay, type Period, rankingPeriod } from '../../shared/ranking/period.ts';
import { type CustomerFigures, defaultTop, rankCustomers } from '../../shared/ranking/rank-customers.ts';
import type { LeftOut, RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Connection } from '../archive/query.ts';
import { orderSpan } from '../orders/order-span.ts';

interface Folded {
  customerId: number | null;
  netMinor: number;
  sales: number;
  orders: number;
  lastSaleDay: string | null;
}

interface Named {
  id: number;
  number: string;
  name: string;
  isBinned: 0 | 1;
}

/**
 * Key accounts by net revenue in a period. Ranked: customers with at least one sale; what that leaves out stands in
 * `leftOut` with its money. Errors: DAY_INVALID, PERIOD_REVERSED, CURRENCY_UNKNOWN.
 */
export function revenueRanking(
  connection: Connection,
  question: RankingQuestion,
  known: { today: string; homeCurrency: string },
): RevenueRanking {
  for (const day of [question.from, question.to]) {
    if (day !== undefined && !isDay(day)) throw new ShukeError('DAY_INVALID', { day });
  }
  const currency = question.currency ?? known.homeCurrency;
  const asOf =
    question.to === undefined
      ? asOfDay(known.today, orderSpan(connection).lastDay)
      : { day: question.to, reason: 'given' as const };
  const period = rankingPeriod(asOf, question);
  const folded = foldOrders(connection, currency, period);
  const names = namesById(connection);

  const ranked: CustomerFigures[] = [];
  const walkIn = emptyLeftOut('walkIn', null, currency);
  const onlyReturns = emptyLeftOut('onlyReturns', 0, currency);
  const binned = emptyLeftOut('binned', 0, currency);
  for (const row of folded) {
    const customer = row.customerId === null ? null : names.get(row.customerId);
    if (!customer) addTo(walkIn, row);
    else if (customer.isBinned) addTo(binned, row);
    else if (row.sales === 0 || row.lastSaleDay === null) addTo(onlyReturns, row);
    else {
      ranked.push({
        customerId: customer.id,
        number: customer.number,
        name: customer.name,
        netMinor: row.netMinor,
        orders: row.sales,
        lastDay: row.lastSaleDay,
      });
    }
  }

  const top = question.top ?? defaultTop(ranked.length);
  const rows = rankCustomers(ranked, top, question.split);
  return {
    from: period.from,
    to: period.to,
    asOf: asOf.day,
    asOfReason: asOf.reason,
    currency,
    minorDigits: minorDigits(currency),
    top,
    split: question.split,
    customers: rows.length,
    netMinor: ranked.reduce((sum, customer) => sum + customer.netMinor, 0),
    walkInNetMinor: walkIn.netMinor,
    leftOut: [walkIn, onlyReturns, binned, ...otherCurrencies(connection, currency, period)].filter(
      (entry) => entry.orders > 0,
    ),
    rows,
  };
}

/** One streamed pass over the covering index `orders_for_ranking`: its order is the grouping. */
function foldOrders(connection: Connection, currency: string, period: Period): Folded[] {
  return connection
    .prepare<[string, string, string], Folded>(
      `SELECT customer_id AS customerId, sum(net_minor) AS netMinor, sum(has_sale) AS sales, count(*) AS orders,
              max(CASE WHEN has_sale THEN day END) AS lastSaleDay
         FROM orders INDEXED BY orders_for_ranking
        WHERE currency = ? AND day BETWEEN ? AND ?
        GROUP BY customer_id`,
    )
    .all(currency, period.from, period.to);
}

function namesById(connection: Connection): Map<number, Named> {
  const rows = connection
    .prepare<[], Named>('SELECT id, number, name, binned_at IS NOT NULL AS isBinned FROM customers')
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

function otherCurrencies(connection: Connection, currency: string, period: Period): LeftOut[] {
  return connection
    .prepare<[string, string, string], { currency: string; customers: number; orders: number; netMinor: number }>(
      `SELECT currency, count(DISTINCT customer_id) AS customers, count(*) AS orders, sum(net_minor) AS netMinor
         FROM orders WHERE currency <> ? AND day BETWEEN ? AND ? GROUP BY currency ORDER BY currency`,
    )
    .all(currency, period.from, period.to)
    .map((row) => ({ reason: 'otherCurrency', ...row }));
}

function emptyLeftOut(reason: LeftOut['reason'], customers: number | null, currency: string): LeftOut {
  return { reason, customers, orders: 0, netMinor: 0, currency };
}

function addTo(leftOut: LeftOut, row: Folded): void {
  if (leftOut.customers !== null) leftOut.customers += 1;
  leftOut.orders += row.orders;
  leftOut.netMinor += row.netMinor;
}
