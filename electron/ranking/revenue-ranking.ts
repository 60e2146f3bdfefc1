import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Money } from '../../shared/money.ts';
import { type ClassRule, firstClassLimits } from '../../shared/ranking/class-rule.ts';
import { coverageOf } from '../../shared/ranking/coverage.ts';
import { type AsOf, asOfDay, type Period, periodBefore, rankingPeriod } from '../../shared/ranking/period.ts';
import { defaultTop, rankCustomers } from '../../shared/ranking/rank-customers.ts';
import type { LeftOut, PeriodBefore, RankedCustomer, RankedKey, RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { Connection } from '../archive/query.ts';
import { narrowedOrders } from '../narrowing/narrowed-orders.ts';
import { orderSpan } from '../orders/order-span.ts';
import { countFoldedOrders, foldOrders } from './fold-orders.ts';
import { walkIns } from './folded-orders.ts';
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
  const { split, limits = firstClassLimits[split], narrowing = {} } = question;
  const relation = narrowedOrders(connection, narrowing);
  const folded = foldOrders(connection, period, relation);
  const ids = idsByNumber(connection);
  const { netsMinor, sales, lastDays } = folded.of(currency);
  const netAt = (id: number) => netsMinor[id] ?? 0;
  const ranked: number[] = [];
  const onlyReturns: number[] = [];
  const nothingCharged: number[] = [];
  const binned: number[] = [];
  for (const id of ids) {
    if (lastDays[id] === undefined) continue;
    if (binnedIds.has(id)) binned.push(id);
    else if (sales[id] !== 0) ranked.push(id);
    else (netAt(id) === 0 ? nothingCharged : onlyReturns).push(id);
  }

  const leftOut = (reason: LeftOut['reason'], customerIds: readonly number[], ofCurrency = currency): LeftOut => {
    return {
      reason,
      customers: reason === 'walkIn' ? null : customerIds.filter((id) => id !== walkIns).length,
      orders: countFoldedOrders(connection, period, { customerIds, currency: ofCurrency }, relation),
      net: netOf(customerIds, folded.of(ofCurrency).netsMinor, ofCurrency),
    };
  };
  const inOtherCurrency = (other: string): LeftOut => {
    const daysInOther = folded.of(other).lastDays;
    const customerIds = [walkIns, ...ids].filter((id) => daysInOther[id] !== undefined);
    return leftOut('otherCurrency', customerIds, other);
  };
  const top = question.top ?? defaultTop(ranked.length);
  const rows = rankCustomers(
    { customerIds: ranked, netsMinor, orders: sales, lastDays },
    { currency, top, split, limits },
  );
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
    net: netOf(ranked, netsMinor, currency),
    walkInNet: netOf([walkIns], netsMinor, currency),
    leftOut: [
      leftOut('walkIn', lastDays[walkIns] === undefined ? [] : [walkIns]),
      leftOut('onlyReturns', onlyReturns),
      leftOut('nothingCharged', nothingCharged),
      leftOut('binned', binned),
      ...folded
        .currencies()
        .filter((other) => other !== currency)
        .map(inOtherCurrency)
        .sort(byCurrency),
    ].filter((entry) => entry.orders > 0),
    coverage: coverageOf(period, span),
    firstOrderDay: span.firstDay,
    lastOrderDay: span.lastDay,
    before: coveredPeriodBefore(period, span),
    rows,
  };
  const unranked = [...onlyReturns, ...nothingCharged].map((key) => ({ key, netMinor: netAt(key) }));
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

function netOf(customerIds: readonly number[], netsMinor: Readonly<Record<number, number>>, currency: string): Money {
  return { minor: customerIds.reduce((sum, id) => sum + (netsMinor[id] ?? 0), 0), currency };
}
