import { addDays, addMonths } from '../day.ts';
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
