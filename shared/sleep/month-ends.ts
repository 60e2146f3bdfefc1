import { addDays, addMonths } from '../day.ts';

/** The last days of the `months` whole months before a day, and the day itself, ascending. */
export function monthEndsUpTo(day: string, months: number): string[] {
  const firstOfMonth = `${day.slice(0, 8)}01`;
  const ends = Array.from({ length: months }, (_, at) => addDays(addMonths(firstOfMonth, at - months + 1), -1));
  return [...ends, day];
}
