import { addDays } from '../../shared/day.ts';

/** How long one who stays away is put off by one key each, and to which day. */
export function laterDays(today: string) {
  return [
    { name: 'week', day: addDays(today, 7) },
    { name: 'month', day: addDays(today, 30) },
    { name: 'quarter', day: addDays(today, 91) },
  ] as const;
}
