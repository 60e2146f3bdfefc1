import type { DayDoubt } from './day-doubts.ts';
import { isInLunarYear } from './lunar-calendar.ts';
import { occurrenceIn } from './next-occurrence.ts';
import { understandDay } from './read-typed-day.ts';
import type { Calendar, RememberedDay } from './remembered-day.ts';

/** A day typed by hand and what is doubtful about it, seen from `today`. */
export function judgeTypedDay(
  typed: string,
  { calendar, today }: { calendar: Calendar | null; today: string },
): { day: RememberedDay | null; doubt: DayDoubt | null } {
  const { day, doubt } = understandDay(typed, { calendar });
  return { day, doubt: (day === null ? null : doubtOfYear(day, today)) ?? doubt };
}

function doubtOfYear(day: RememberedDay, today: string): DayDoubt | null {
  const { year } = day;
  if (year === null) return null;
  if (day.calendar === 'lunar' && !isInLunarYear({ ...day, year })) return 'notInThatYear';
  const first = occurrenceIn(year, day);
  return first !== null && first > today ? 'ahead' : null;
}
