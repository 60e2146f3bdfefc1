import { longestShopGapDays, purchaseRhythm, shortestShopGapDays, usualGapDays } from '../sleep/usual-gap.ts';

/**
 * When a customer is due to buy a thing again: the usual gap (`shared/sleep/usual-gap.ts`), made from the days on which
 * the thing itself was bought. The shop's gap is that of the thing too.
 *
 * Days here are day numbers (`dayNumber` of shared/day.ts), ascending and each once.
 */

/** Fewer gaps of the customer's own say nothing about a thing. */
const fewestOwnGaps = 2;
/** In usual gaps after the last purchase: said from the first of them on, and no longer after the second. */
const saidFrom = 0.8;
const saidUntil = 2;

export interface DueAgain {
  lastDay: number;
  /** In days. */
  usualGap: number;
  /** The day that comes nearest to one usual gap after the last. */
  dueDay: number;
}

/** What follows from the last of the days alone; null where the days say too little. */
export function dueAfterLast(
  days: ArrayLike<number>,
  gapOfThing: number,
): (DueAgain & { /** On which it is said for the last time. */ saidUntilDay: number }) | null {
  const lastDay = days[days.length - 1];
  const rhythm = lastDay === undefined ? null : purchaseRhythm(days, lastDay);
  if (rhythm === null || rhythm.gaps < fewestOwnGaps) return null;
  const usualGap = usualGapDays(rhythm, gapOfThing);
  return {
    lastDay: rhythm.lastDay,
    usualGap,
    dueDay: rhythm.lastDay + Math.round(usualGap),
    saidUntilDay: rhythm.lastDay + Math.floor(saidUntil * usualGap),
  };
}

/** Null where the days say too little, where it is too early to say, or where they seem to have given it up. */
export function dueAgain(days: ArrayLike<number>, gapOfThing: number, asOf: number): DueAgain | null {
  const rhythm = purchaseRhythm(days, asOf);
  if (rhythm === null || rhythm.gaps < fewestOwnGaps) return null;
  const usualGap = usualGapDays(rhythm, gapOfThing);
  const { lastDay } = rhythm;
  const since = asOf - lastDay;
  if (since < saidFrom * usualGap || since > saidUntil * usualGap) return null;
  return { lastDay, usualGap, dueDay: lastDay + Math.round(usualGap) };
}

/** False where no gap of the thing makes it due: then the purchases of all others need not be read. */
export function mayBeDueAgain(days: ArrayLike<number>, asOf: number): boolean {
  const rhythm = purchaseRhythm(days, asOf);
  if (rhythm === null || rhythm.gaps < fewestOwnGaps) return false;
  const since = asOf - rhythm.lastDay;
  const [shortest, longest] = [shortestShopGapDays, longestShopGapDays].map((gap) => usualGapDays(rhythm, gap));
  return since >= saidFrom * (shortest ?? 0) && since <= saidUntil * (longest ?? 0);
}
