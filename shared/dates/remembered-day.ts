import { dayOf, daysInMonth } from '../day.ts';

export const calendars = ['solar', 'lunar'] as const;
export type Calendar = (typeof calendars)[number];

/**
 * A day that comes back every year: a birthday, an anniversary. Year, month and day are those of its own calendar; a
 * leap month of the lunar calendar has the number of the month it follows.
 */
export interface RememberedDay {
  calendar: Calendar;
  year: number | null;
  month: number;
  dayOfMonth: number;
  isLeapMonth: boolean;
}

const form = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/;

/** Of a month of the lunar calendar: 29 or 30, differently every year. */
const longestLunarMonth = 30;

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** As the archive keeps it: `YYYY-MM-DD`, without a year `--MM-DD`. */
export function textOfRememberedDay({ year, month, dayOfMonth }: RememberedDay): string {
  return `${year === null ? '-' : padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** The other way; null for a text that is no day of its calendar in any year. */
export function rememberedDayOfText(text: string, calendar: Calendar, isLeapMonth: boolean): RememberedDay | null {
  const match = form.exec(text);
  if (match === null) return null;
  const year = match[1] === undefined ? null : Number(match[1]);
  const day = { calendar, year, month: Number(match[2]), dayOfMonth: Number(match[3]), isLeapMonth };
  return isRememberedDay(day) ? day : null;
}

function isRememberedDay({ calendar, year, month, dayOfMonth, isLeapMonth }: RememberedDay): boolean {
  if (dayOfMonth < 1 || month < 1 || month > 12) return false;
  if (calendar === 'lunar') return dayOfMonth <= longestLunarMonth;
  // Without a year 29 February is a day: of leap years.
  if (year === null) return !isLeapMonth && dayOfMonth <= daysInMonth(2000, month);
  return !isLeapMonth && dayOf(year, month, dayOfMonth) !== null;
}
