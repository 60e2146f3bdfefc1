import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';

/** The day at whose end is counted; today where none is named. Error: DAY_INVALID. */
export function dayAsked(on: string | undefined, today: string): string {
  if (on !== undefined && !isDay(on)) throw new ShukeError('DAY_INVALID', { day: on });
  return on ?? today;
}
