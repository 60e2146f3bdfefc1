import { dayOf, daysInMonth } from '../day.ts';
import { lunarDateOfSolar, solarDayOfLunar } from './lunar-calendar.ts';
import type { RememberedDay } from './remembered-day.ts';

/**
 * The solar day on which a remembered day is kept in a year of its own calendar. 29 February is kept on the 28th in
 * years without it, so that a greeting never comes late; the lunar rules are those of `solarDayOfLunar`.
 */
export function occurrenceIn(year: number, { calendar, month, dayOfMonth, isLeapMonth }: RememberedDay): string | null {
  if (calendar === 'lunar') return solarDayOfLunar({ year, month, dayOfMonth, isLeapMonth });
  return dayOf(year, month, Math.min(dayOfMonth, daysInMonth(year, month)));
}

/** When a remembered day is kept next, `today` included; a day that lies ahead in its first year waits for it. */
export function nextOccurrence(remembered: RememberedDay, today: string): string | null {
  const thisYear = remembered.calendar === 'lunar' ? lunarDateOfSolar(today).year : Number(today.slice(0, 4));
  const firstYear = Math.max(thisYear, remembered.year ?? thisYear);
  const inFirstYear = occurrenceIn(firstYear, remembered);
  if (inFirstYear === null || inFirstYear >= today) return inFirstYear;
  return occurrenceIn(firstYear + 1, remembered);
}

/** How many years it will be on its next occurrence; null where the year is not known. */
export function yearsOnNext(remembered: RememberedDay, today: string): number | null {
  if (remembered.year === null) return null;
  const next = nextOccurrence(remembered, today);
  if (next === null) return null;
  const year = remembered.calendar === 'lunar' ? lunarDateOfSolar(next).year : Number(next.slice(0, 4));
  return year - remembered.year;
}
