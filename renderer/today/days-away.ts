import { daysBetween } from '../../shared/day.ts';

/** Whole days between the last day on which anybody looked and today; 0 where nobody ever did. */
export function daysAway(lastSeen: string | null, today: string): number {
  return lastSeen === null ? 0 : Math.max(0, daysBetween(lastSeen, today) - 1);
}

/** Longer than the day on which a shop is closed: what has accumulated is to be caught up with. */
export function wereDaysAway(lastSeen: string | null, today: string): boolean {
  return daysAway(lastSeen, today) > 1;
}
