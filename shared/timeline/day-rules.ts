import { addDays, addMonths, dayNumber, dayOf, daysInMonth, monthOf, yearOf } from '../day.ts';

/** 1 Monday to 7 Sunday. 0001-01-01 was a Monday. */
export function weekdayOf(day: string): number {
  return ((dayNumber(day) - 1) % 7) + 1;
}

/** A weekday of the week `weeks` weeks from now; weeks begin on Monday. */
export function weekdayOfWeek(today: string, weeks: number, weekday: number): string {
  return addDays(today, 7 * weeks + weekday - weekdayOf(today));
}

/** The first such weekday after today. */
export function nextWeekday(today: string, weekday: number): string {
  const days = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, days === 0 ? 7 : days);
}

/** The last day of the month `months` months from now. */
export function endOfMonth(today: string, months = 0): string {
  const first = firstOfMonth(today, months);
  return addDays(first, daysInMonth(yearOf(first), monthOf(first)) - 1);
}

/** The first day of the month `months` months from now. */
export function firstOfMonth(today: string, months: number): string {
  return addMonths(`${today.slice(0, 8)}01`, months);
}

/** A day of the month `months` months from now; null where that month has none. */
export function dayOfNthMonth(today: string, months: number, dayOfMonth: number): string | null {
  const first = firstOfMonth(today, months);
  return dayOf(yearOf(first), monthOf(first), dayOfMonth);
}

/** The first such day of a month after today. */
export function nextDayOfMonth(today: string, dayOfMonth: number): string | null {
  for (let months = 0; months <= 2; months++) {
    const day = dayOfNthMonth(today, months, dayOfMonth);
    if (day !== null && day > today) return day;
  }
  return null;
}

/** The first such day of the year from today on; 29 February waits for its leap year. */
export function nextDayOfYear(today: string, month: number, dayOfMonth: number): string | null {
  for (let years = 0; years <= 8; years++) {
    const day = dayOf(yearOf(today) + years, month, dayOfMonth);
    if (day !== null && day >= today) return day;
  }
  return null;
}
