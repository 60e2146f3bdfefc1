import { dayOfMonthOf, monthOf, yearOf } from '../../shared/day.ts';

/** The first UTC millisecond of a calendar day on this machine's wall. */
export function firstInstantOfDay(day: string): number {
  return midnightOf(day, 0);
}

/** Its last one; the calendar's last day has one too. */
export function lastInstantOfDay(day: string): number {
  return midnightOf(day, 1) - 1;
}

function midnightOf(day: string, daysLater: number): number {
  const midnight = new Date(2000, 0, 1);
  midnight.setFullYear(yearOf(day), monthOf(day) - 1, dayOfMonthOf(day) + daysLater);
  return midnight.getTime();
}
