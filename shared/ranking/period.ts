import {
  addDays,
  addMonths,
  dayNumber,
  dayOfMonthOf,
  dayOfNumber,
  daysBetween,
  firstDay,
  lastDay,
  monthOf,
  monthsLater,
  yearOf,
} from '../day.ts';
import { ShukeError } from '../errors.ts';

export interface AsOf {
  day: string;
  reason: 'today' | 'lastOrder' | 'given';
}

/** Today, or the day of the last order where that is more than twelve months back. */
export function asOfDay(today: string, lastOrderDay: string | null): AsOf {
  if (lastOrderDay !== null && lastOrderDay < addMonths(today, -12)) return { day: lastOrderDay, reason: 'lastOrder' };
  return { day: today, reason: 'today' };
}

export interface Period {
  from: string;
  to: string;
}

/**
 * Both ends inclusive; `to` defaults to the as-of day, `from` to twelve months before `to` plus one day, or to the first
 * day of the calendar.
 */
export function rankingPeriod(asOf: AsOf, given: { from?: string | undefined; to?: string | undefined }): Period {
  const to = given.to ?? asOf.day;
  const yearBefore = monthsLater(to, -12);
  const from = given.from ?? (yearBefore === null ? firstDay : addDays(yearBefore, 1));
  if (from > to) throw new ShukeError('PERIOD_REVERSED', { from, to });
  return { from, to };
}

/**
 * The period that ends the day before this one begins and is as long: as many days, or, where this one is whole
 * calendar months by its dates (2026-01-01 to 2026-03-31, 2025-11-23 to 2026-11-22), as many months. Null where the
 * calendar has no such days.
 */
export function periodBefore({ from, to }: Period): Period | null {
  const lastBefore = dayOfNumber(dayNumber(from) - 1);
  if (lastBefore === null) return null;
  const firstBefore = monthsBefore(from, to, lastBefore) ?? dayOfNumber(dayNumber(from) - daysBetween(from, to) - 1);
  return firstBefore === null ? null : { from: firstBefore, to: lastBefore };
}

/** The same days a year before; null where the calendar has none. */
export function periodLastYear({ from, to }: Period): Period | null {
  const [fromBefore, toBefore] = [monthsLater(from, -12), monthsLater(to, -12)];
  return fromBefore === null || toBefore === null ? null : { from: fromBefore, to: toBefore };
}

/** First day of as many months before; null where the period is not whole months, or the calendar ends. */
function monthsBefore(from: string, to: string, lastBefore: string): string | null {
  const months = monthsOfWhole(from, to);
  if (months !== null) return monthsLater(from, -months);
  // From the other end: twelve months to 28 February begin on 29 February where the year before has one.
  const monthsToEnd = monthCount(to) - monthCount(lastBefore);
  if (monthsToEnd < 1 || addMonths(to, -monthsToEnd) !== lastBefore) return null;
  const lastOfTwiceBefore = monthsLater(to, -2 * monthsToEnd);
  return lastOfTwiceBefore === null ? null : addDays(lastOfTwiceBefore, 1);
}

/** How many months a period is that ends the day before its first day comes again; null where it is another one. */
function monthsOfWhole(from: string, to: string): number | null {
  // The day after the calendar's last one would be the first of a month.
  if (to === lastDay) return dayOfMonthOf(from) === 1 ? monthCount(to) + 1 - monthCount(from) : null;
  const dayAfter = addDays(to, 1);
  const months = monthCount(dayAfter) - monthCount(from);
  return months >= 1 && addMonths(from, months) === dayAfter ? months : null;
}

function monthCount(day: string): number {
  return yearOf(day) * 12 + monthOf(day);
}
