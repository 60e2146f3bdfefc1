import { dayOfMonthOf, monthOf, yearOf } from '../../shared/day.ts';

/** The first UTC millisecond of a calendar day on this machine's wall. */
export function firstInstantOfDay(day: string): number {
  const midnight = new Date(2000, 0, 1);
  midnight.setFullYear(yearOf(day), monthOf(day) - 1, dayOfMonthOf(day));
  return midnight.getTime();
}
