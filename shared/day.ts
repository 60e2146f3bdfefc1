import { ShukeError } from './errors.ts';

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const firstYear = 1;
const lastYear = 9999;

/** True for a leap year of the Gregorian calendar. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days of a month (1 to 12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The calendar day as text "YYYY-MM-DD", or null where the calendar has no such day (years 1 to 9999). */
export function dayOf(year: number, month: number, dayOfMonth: number): string | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return null;
  if (year < firstYear || year > lastYear || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

interface DayParts {
  year: number;
  month: number;
  dayOfMonth: number;
}

function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function partsOrNull(text: string): DayParts | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const dayOfMonth = digitsAt(text, 8, 10);
  const isReal = year >= firstYear && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return isReal ? { year, month, dayOfMonth } : null;
}

function partsOf(day: string): DayParts {
  const parts = partsOrNull(day);
  if (parts === null) throw new ShukeError('DAY_INVALID', { day });
  return parts;
}

/** A day as a person may write it, year first, with or without leading zeros: 2026-3-14, 2026/03/14, 2026.3.14; null for any other text. */
export function readWrittenDay(text: string): string | null {
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(text.trim().normalize('NFKC'));
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[3]), Number(parts[4]));
}

/** True for text that is a calendar day "YYYY-MM-DD" that exists. */
export function isDay(text: string): boolean {
  return partsOrNull(text) !== null;
}

function ordinalOf({ year, month, dayOfMonth }: DayParts): number {
  const years = year - 1;
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  const leapDaysBefore = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDaysBefore + (daysBeforeMonth[month - 1] ?? 0) + leapDay + dayOfMonth;
}

const lastOrdinal = ordinalOf({ year: lastYear, month: 12, dayOfMonth: 31 });

/** The day's place in the calendar: 1 is 0001-01-01, 719,163 is 1970-01-01. */
export function dayNumber(day: string): number {
  return ordinalOf(partsOf(day));
}

/** The day of this number in the calendar, or null outside 0001-01-01 to 9999-12-31. */
export function dayOfNumber(number: number): string | null {
  if (!Number.isInteger(number) || number < 1 || number > lastOrdinal) return null;
  // 146,097 days are 400 years of the Gregorian calendar; the estimate is at most one year off.
  let year = Math.floor((number * 400) / 146_097) + 1;
  while (ordinalOf({ year, month: 1, dayOfMonth: 1 }) > number) year--;
  while (ordinalOf({ year: year + 1, month: 1, dayOfMonth: 1 }) <= number) year++;
  let rest = number - ordinalOf({ year, month: 1, dayOfMonth: 1 }) + 1;
  let month = 1;
  while (rest > daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month++;
  }
  return dayOf(year, month, rest);
}

/** The calendar's first and last day. */
export const firstDay = '0001-01-01';
export const lastDay = '9999-12-31';

/** The day a number of days later (earlier where negative); beyond the calendar's ends, its first or last day. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days) ?? (days < 0 ? firstDay : lastDay);
}

/**
 * The same day a number of months later; where that month is shorter, its last day; beyond the calendar's ends, its first or
 * last day.
 */
export function addMonths(day: string, months: number): string {
  return monthsLater(day, months) ?? (months < 0 ? firstDay : lastDay);
}

/** The same, null beyond the calendar's ends. */
export function monthsLater(day: string, months: number): string | null {
  const { year, month, dayOfMonth } = partsOf(day);
  const monthsSinceYearZero = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthsSinceYearZero / 12);
  const newMonth = monthsSinceYearZero - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** Days from the first day to the second; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The year of a day, `YYYY-MM-DD`. */
export function yearOf(day: string): number {
  return partsOf(day).year;
}

/** The month of a day, 1 to 12. */
export function monthOf(day: string): number {
  return partsOf(day).month;
}

/** The day of the month, 1 to 31. */
export function dayOfMonthOf(day: string): number {
  return partsOf(day).dayOfMonth;
}

/** 1 (Monday) to 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** For sorting: calendar days as text stand in the order of their letters. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The calendar day on this machine's wall at an instant. */
export function todayLocal(now: Date): string {
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (today === null) throw new ShukeError('DAY_INVALID', { day: String(now.getTime()) });
  return today;
}
