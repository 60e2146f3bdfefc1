import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Money } from '../../shared/money.ts';
import { type ClassRule, firstClassLimits } from '../../shared/ranking/class-rule.ts';
import { coverageOf } from '../../shared/ranking/coverage.ts';
import { type AsOf, asOfDay, type Period, periodBefore, rankingPeriod } from '../../shared/ranking/period.ts';
import { type CustomerFigures, defaultTop, rankCustomers } from '../../shared/ranking/rank-customers.ts';
import type { LeftOut, PeriodBefore, RankedCustomer, RankedKey, RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { Connection } from '../archive/query.ts';
import { narrowedOrders } from '../narrowing/narrowed-orders.ts';
import { orderSpan } from '../orders/order-span.ts';
import { countFoldedOrders, foldOrders } from './fold-orders.ts';
import type { FoldedOrders } from './folded-orders.ts';
import { idsByNumber } from './in-order-of-number.ts';

/** A question that says how the classes are split; without limits, by those that nobody has changed. */
export type RankedQuestion = RankingQuestion & Pick<ClassRule, 'split'>;

/**
 * Key accounts by net revenue in a period. Ranked: customers with at least one sale; what that leaves out is in
 * `leftOut` with its money. Errors: DAY_INVALID, PERIOD_REVERSED, CURRENCY_UNKNOWN.
 */
export function revenueRanking(
  connection: Connection,
  question: RankedQuestion,
  known: { today: string; homeCurrency: string },
): RevenueRanking<RankedCustomer> {
  return rankedAndUnranked(connection, question, known).ranking;
}

/** Somebody with orders in the period and no sale among them. */
export interface UnrankedNet {
  key: RankedKey;
  netMinor: number;
}

/** The same with those who had orders and no sale. Errors: DAY_INVALID, PERIOD_REVERSED, CURRENCY_UNKNOWN. */
export function rankedAndUnranked(
  connection: Connection,
  question: RankedQuestion,
  known: { today: string; homeCurrency: string },
): { ranking: RevenueRanking<RankedCustomer>; unranked: UnrankedNet[] } {
  const currency = question.currency ?? known.homeCurrency;
  const { span, asOf, period } = rankedPeriod(connection, question, known.today);
  const binnedIds = binnedCustomers(connection);
  const figures: CustomerFigures[] = [];
  const walkIn: FoldedOrders[] = [];
  const onlyReturns: FoldedOrders[] = [];
  const nothingCharged: FoldedOrders[] = [];
  const binned: FoldedOrders[] = [];
  const otherCurrencies = new Map<string, FoldedOrders[]>();
  const { split, limits = firstClassLimits[split], narrowing = {} } = question;
  const relation = narrowedOrders(connection, narrowing);
  for (const folded of foldOrders(connection, period, relation)) {
    const { customerId, netMinor, sales, lastDay } = folded;
    if (folded.currency !== currency) {
      const others = otherCurrencies.get(folded.currency) ?? [];
      otherCurrencies.set(folded.currency, others);
      others.push(folded);
    } else if (customerId === null) walkIn.push(folded);
    else if (binnedIds.has(customerId)) binned.push(folded);
    else if (sales === 0) (netMinor === 0 ? nothingCharged : onlyReturns).push(folded);
    else figures[customerId] = { customerId, netMinor, orders: sales, lastDay };
  }
  const ranked: CustomerFigures[] = [];
  for (const id of idsByNumber(connection)) {
    const known = figures[id];
    if (known !== undefined) ranked.push(known);
  }

  const leftOut = (reason: LeftOut['reason'], folded: readonly FoldedOrders[]): LeftOut => ({
    reason,
    customers: reason === 'walkIn' ? null : folded.filter(({ customerId }) => customerId !== null).length,
    orders: countFoldedOrders(connection, period, folded, relation),
    net: netOf(folded, folded[0]?.currency ?? currency),
  });
  const top = question.top ?? defaultTop(ranked.length);
  const rows = rankCustomers(ranked, { currency, top, split, limits });
  const ranking = {
    from: period.from,
    to: period.to,
    asOf: asOf.day,
    asOfReason: asOf.reason,
    currency,
    top,
    split,
    limits,
    narrowing,
    customers: rows.length,
    net: netOf(ranked, currency),
    walkInNet: netOf(walkIn, currency),
    leftOut: [
      leftOut('walkIn', walkIn),
      leftOut('onlyReturns', onlyReturns),
      leftOut('nothingCharged', nothingCharged),
      leftOut('binned', binned),
      ...[...otherCurrencies.values()].map((folded) => leftOut('otherCurrency', folded)).sort(byCurrency),
    ].filter((entry) => entry.orders > 0),
    coverage: coverageOf(period, span),
    firstOrderDay: span.firstDay,
    lastOrderDay: span.lastDay,
    before: coveredPeriodBefore(period, span),
    rows,
  };
  const unranked = [...onlyReturns, ...nothingCharged].flatMap(({ customerId, netMinor }) =>
    customerId === null ? [] : [{ key: customerId, netMinor }],
  );
  return { ranking, unranked };
}

/** The period that is ranked, within what the archive holds. Errors: DAY_INVALID, PERIOD_REVERSED. */
export function rankedPeriod(
  connection: Connection,
  question: Pick<RankingQuestion, 'from' | 'to'>,
  today: string,
): { span: ReturnType<typeof orderSpan>; asOf: AsOf; period: Period } {
  for (const day of [question.from, question.to]) {
    if (day !== undefined && !isDay(day)) throw new ShukeError('DAY_INVALID', { day });
  }
  const span = orderSpan(connection);
  const asOf: AsOf = question.to === undefined ? asOfDay(today, span.lastDay) : { day: question.to, reason: 'given' };
  return { span, asOf, period: rankingPeriod(asOf, question) };
}

export function coveredPeriodBefore(period: Period, span: ReturnType<typeof orderSpan>): PeriodBefore | null {
  const before = periodBefore(period);
  if (before === null) return null;
  const coverage = coverageOf(before, span);
  return coverage.covered === 0 ? null : { ...before, ...coverage };
}

export function binnedCustomers(connection: Connection): ReadonlySet<number> {
  const ids = connection.prepare<[], number>('SELECT id FROM customers WHERE binned_at IS NOT NULL').pluck().all();
  return new Set(ids);
}

export function byCurrency(a: LeftOut, b: LeftOut): number {
  return a.net.currency < b.net.currency ? -1 : 1;
}

/** The sum of figures that are all in this currency. */
export function netOf(figures: readonly { netMinor: number }[], currency: string): Money {
  return { minor: figures.reduce((sum, { netMinor }) => sum + netMinor, 0), currency };
}
