import { countUpTo } from '../ascending-numbers.ts';

/**
 * How often a customer usually comes (semantics of our own): the customer's gaps between purchase days, with two gaps of
 * the shop's added to them, so that few gaps say little.
 *
 * Days here are day numbers (`dayNumber` of shared/day.ts), ascending and each once.
 */

/** Purchase days longer before the last one say nothing about today's rhythm. */
export const memoryDays = 730;
/** How many gaps of the shop's are added to the customer's own. */
export const shopGaps = 2;

export const shortestShopGapDays = 7;
export const longestShopGapDays = 60;
/** The shop's gap where fewer than `fewestRegulars` customers have three purchase days. */
const unknownShopGapDays = 30;
const fewestRegulars = 10;

/** The gaps between the purchase days that count. */
export interface PurchaseRhythm {
  lastDay: number;
  /** Purchase days up to the day asked for, those too old to count included. */
  purchaseDays: number;
  /** Gaps between those that count: one fewer than they are. */
  gaps: number;
  /** Days from the first of those that count to the last. */
  spanDays: number;
}

/** The rhythm up to a day, that day included; null where there was no purchase up to it. */
export function purchaseRhythm(days: ArrayLike<number>, asOf: number): PurchaseRhythm | null {
  const purchaseDays = countUpTo(days, asOf);
  const lastDay = days[purchaseDays - 1];
  if (lastDay === undefined) return null;
  const firstThatCounts = countUpTo(days, lastDay - memoryDays - 1);
  const firstDay = days[firstThatCounts] ?? lastDay;
  return { lastDay, purchaseDays, gaps: purchaseDays - firstThatCounts - 1, spanDays: lastDay - firstDay };
}

/**
 * The shop's gap in days: the median, over customers with three or more purchase days that count, of their mean gap; kept
 * within 7 and 60, and 30 where fewer than ten such customers exist.
 */
export function shopGapDays(rhythms: Iterable<PurchaseRhythm>): number {
  const meanGaps: number[] = [];
  for (const { gaps, spanDays } of rhythms) {
    if (gaps >= 2) meanGaps.push(spanDays / gaps);
  }
  if (meanGaps.length < fewestRegulars) return unknownShopGapDays;
  const ascending = Float64Array.from(meanGaps).sort();
  const upper = ascending[ascending.length >> 1] ?? 0;
  const lower = ascending[(ascending.length - 1) >> 1] ?? 0;
  return Math.min(longestShopGapDays, Math.max(shortestShopGapDays, (lower + upper) / 2));
}

/** (2 × the shop's gap + span) ÷ (2 + gaps), in days. */
export function usualGapDays({ gaps, spanDays }: PurchaseRhythm, shopGap: number): number {
  return (shopGaps * shopGap + spanDays) / (shopGaps + gaps);
}
