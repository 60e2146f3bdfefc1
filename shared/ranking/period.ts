import { addDays, addMonths, dayNumber, dayOfNumber, daysBetween, monthOf, yearOf } from '../day.ts';
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

/** Both ends inclusive; `to` defaults to the as-of day, `from` to twelve months before `to` plus one day. */
export function rankingPeriod(asOf: AsOf, given: { from?: string | undefined; to?: string | undefined }): Period {
  const to = given.to ?? asOf.day;
  const from = given.from ?? addDays(addMonths(to, -12), 1);
  if (from > to) throw new ShukeError('PERIOD_REVERSED', { from, to });
  return { from, to };
}

/**
 * The period that ends the day before this one begins and is as long: as many days, or, where this one is whole
 * calendar months by its dates (2026-01-01 to 2026-03-31, 2025-11-23 to 2026-11-22), as many months. Null where the
 * calendar has no such days.
 */
export function periodBefore({ from, to }: Period): Period | null {
  const dayAfter = dayOfNumber(dayNumber(to) + 1);
  const lastBefore = dayOfNumber(dayNumber(from) - 1);
  if (lastBefore === null) return null;
  const first = dayAfter === null ? null : monthsBefore(from, dayAfter, lastBefore);
  const firstBefore = first ?? dayOfNumber(dayNumber(from) - daysBetween(from, to) - 1);
  return firstBefore === null ? null : { from: firstBefore, to: lastBefore };
}

/** First day of as many months before; null where the period is not whole months, or the calendar ends. */
function monthsBefore(from: string, dayAfter: string, lastBefore: string): string | null {
  const months = monthCount(dayAfter) - monthCount(from);
  if (months >= 1 && addMonths(from, months) === dayAfter) {
    return monthCount(from) - months < firstMonth ? null : addMonths(from, -months);
  }
  // From the other end: twelve months to 28 February begin on 29 February where the year before has one.
  const to = addDays(dayAfter, -1);
  const monthsToEnd = monthCount(to) - monthCount(lastBefore);
  if (monthsToEnd < 1 || addMonths(to, -monthsToEnd) !== lastBefore) return null;
  return monthCount(to) - 2 * monthsToEnd < firstMonth ? null : addDays(addMonths(to, -2 * monthsToEnd), 1);
}

function monthCount(day: string): number {
  return yearOf(day) * 12 + monthOf(day);
}

const firstMonth = monthCount('0001-01-01');
