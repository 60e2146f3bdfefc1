import { withDigitsInHanDay } from '../dates/han-numerals.ts';
import { dayNumber, dayOf, dayOfNumber, isDay, yearOf } from '../day.ts';
import type { Cell, DateOrder } from './fields.ts';
import { monthOfWord } from './month-words.ts';
import { clockAtEnd, plainDayText, timeOfFraction } from './read-time.ts';

/** A day as a cell gave it. */
export interface ReadDay {
  day: string;
  /** "HH:MM:SS" where the cell has a time of day too. */
  time: string | null;
  /** Something stood where a time stands, and no clock shows it. */
  timeUnreadable: boolean;
  /** It was a bare serial number of a spreadsheet, not a text or a date cell. */
  isSerial: boolean;
}

/** How the numbers of a day column are to be understood. */
export interface DayReading {
  dateOrder: DateOrder;
  date1904: boolean;
}

/**
 * Days outside these years are no days of a shop: 0001-01-01 and 9999-12-31 stand for "none" in databases, and a
 * year like 2566 is of the Buddhist era. They are unreadable, never guessed.
 */
const earliestYear = 1800;
const latestYear = 2199;

/** POSIX strptime %y: 69–99 are the 1900s. Birthdays lie behind us: from 30 on the 1900s, as spreadsheets do. */
const lastTwoDigitYearOfDays = 68;
const lastTwoDigitYearOfBirthdays = 29;

const minguoYearZero = 1911;

const lastDayOf1899 = dayNumber('1899-12-31');
const firstDayOf1904 = dayNumber('1904-01-01');
/** Lotus 1-2-3, and Excel after it, count a 29 February 1900 that never was. */
const serialThatNeverWas = 60;

const isoStart = /^(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?)?$/i;
const compactWord = /^(\d{1,2})([a-z]{3})(\d{4}|\d{2})(?:[: ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?$/;
const compactDigits = /^(\d{8})(?:[t ]?(\d{2})(\d{2})(\d{2})?)?$/;
const serialText = /^\d{5}(?:\.\d{1,17})?$/;
const hanDay = /^(民国|民國|中华民国|中華民國|公元|西元)?\s?(\d{1,4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?$/u;
const numericDay = /^(\d{1,4})\s?([-/.\\ ])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/;
const weekday =
  /^(?:星期|周|週|礼拜|禮拜)[一二三四五六日天],?\s?|\s?\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\)?|^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?[,.]?\s/gu;
const wordDayFirst =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[-/. ]{0,2}(?:of |de |d')?(\p{L}{3,12})\.?[-/., ]{0,2}(?:of |de )?(\d{4}|\d{2})$/u;
const wordMonthFirst = /^(\p{L}{3,12})\.?[-/. ]{0,2}(\d{1,2})(?:st|nd|rd|th)?(?:, ?|[-/. ])(\d{4}|\d{2})$/u;
const wordYearFirst = /^(\d{4})[-/. ]{1,2}(\p{L}{3,12})\.?[-/. ]{1,2}(\d{1,2})$/u;

function plausible(day: string | null): string | null {
  if (day === null) return null;
  const year = yearOf(day);
  return year >= earliestYear && year <= latestYear ? day : null;
}

function fullYear(text: string, lastTwoDigitYear: number): number | null {
  if (text.length === 4) return Number(text);
  if (text.length !== 2) return null;
  const year = Number(text);
  return year <= lastTwoDigitYear ? 2000 + year : 1900 + year;
}

/** The whole year of two or four digits of a birthday. */
export function fullYearOfBirthday(text: string): number {
  return fullYear(text, lastTwoDigitYearOfBirthdays) ?? Number(text);
}

function dayOfTexts(year: string, month: string, dayOfMonth: string, lastTwoDigitYear: number): string | null {
  const wholeYear = fullYear(year, lastTwoDigitYear);
  if (wholeYear === null || month.length > 2 || dayOfMonth.length > 2) return null;
  return plausible(dayOf(wholeYear, Number(month), Number(dayOfMonth)));
}

type NumericParts = readonly [first: string, separator: string, second: string, third: string];

function numericPartsOf(text: string): NumericParts | null {
  const found = numericDay.exec(text);
  if (found === null) return null;
  const [, first = '', separator = '', second = '', third = ''] = found;
  return [first, separator, second, third];
}

function inOrder([first, , second, third]: NumericParts, order: DateOrder, lastTwoDigitYear: number): string | null {
  if (order === 'ymd') return dayOfTexts(first, second, third, lastTwoDigitYear);
  if (order === 'dmy') return dayOfTexts(third, second, first, lastTwoDigitYear);
  return dayOfTexts(third, first, second, lastTwoDigitYear);
}

function numericDayOf(parts: NumericParts, order: DateOrder, lastTwoDigitYear: number): string | null {
  if (parts[0].length === 4) return inOrder(parts, 'ymd', lastTwoDigitYear);
  const asOrdered = inOrder(parts, order, lastTwoDigitYear);
  if (asOrdered !== null || order !== 'ymd') return asOrdered;
  // A year-first column with a day that cannot be year-first: taken only where a single reading is left.
  const dayFirst = inOrder(parts, 'dmy', lastTwoDigitYear);
  const monthFirst = inOrder(parts, 'mdy', lastTwoDigitYear);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  return parts[1] === '.' ? dayFirst : null;
}

function wordDayOf(text: string, lastTwoDigitYear: number): string | null {
  const yearFirst = wordYearFirst.exec(text);
  const monthFirst = yearFirst === null ? wordMonthFirst.exec(text) : null;
  const dayFirst = yearFirst === null && monthFirst === null ? wordDayFirst.exec(text) : null;
  const [year = '', word = '', dayOfMonth = ''] =
    yearFirst !== null
      ? [yearFirst[1], yearFirst[2], yearFirst[3]]
      : monthFirst !== null
        ? [monthFirst[3], monthFirst[1], monthFirst[2]]
        : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]];
  const month = monthOfWord(word);
  return month === null ? null : dayOfTexts(year, String(month), dayOfMonth, lastTwoDigitYear);
}

function hanDayOf(found: RegExpExecArray, lastTwoDigitYear: number): string | null {
  const [, era = '', year = '', month = '', dayOfMonth = ''] = found;
  if (!/[国國]/u.test(era)) return dayOfTexts(year, month, dayOfMonth, lastTwoDigitYear);
  return plausible(dayOf(minguoYearZero + Number(year), Number(month), Number(dayOfMonth)));
}

function compactDigitsOf(digits: string, order: DateOrder): string | null {
  const yearFirst = plausible(dayOf(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))));
  if (yearFirst !== null || order === 'ymd') return yearFirst;
  const first = Number(digits.slice(0, 2));
  const second = Number(digits.slice(2, 4));
  const year = Number(digits.slice(4));
  return plausible(order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second));
}

/** The calendar day of a date without time, in plain text. */
function calendarDayOf(typed: string, order: DateOrder, lastTwoDigitYear: number): string | null {
  const text = withDigitsInHanDay(typed);
  const han = hanDay.exec(text);
  if (han !== null) return hanDayOf(han, lastTwoDigitYear);
  const numeric = numericPartsOf(text);
  if (numeric !== null) return numericDayOf(numeric, order, lastTwoDigitYear);
  if (/^\d{8}$/.test(text)) return compactDigitsOf(text, order);
  const withoutWeekday = text.replace(weekday, '').trim();
  if (withoutWeekday !== text && withoutWeekday !== '') return calendarDayOf(withoutWeekday, order, lastTwoDigitYear);
  return wordDayOf(text, lastTwoDigitYear);
}

function clockOf(hour: string | undefined, minute: string | undefined, second: string | undefined) {
  if (hour === undefined || minute === undefined) return { time: null, timeUnreadable: false };
  const isReal = Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) < 60;
  const time = isReal ? `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}` : null;
  return { time, timeUnreadable: !isReal };
}

function withClock(day: string | null, clock: { time: string | null; timeUnreadable: boolean }): ReadDay | null {
  return day === null ? null : { day, ...clock, isSerial: false };
}

const noClock = { time: null, timeUnreadable: false } as const;

function readText(typed: string, reading: DayReading, lastTwoDigitYear: number): ReadDay | null {
  const iso = isoStart.exec(typed);
  if (iso !== null) {
    return withClock(plausible(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))), clockOf(iso[4], iso[5], iso[6]));
  }
  const text = plainDayText(typed);
  if (text === '') return null;
  if (serialText.test(text)) return readSerial(Number(text), reading.date1904);
  const compact = compactWord.exec(text);
  if (compact !== null) {
    const [, dayOfMonth = '', word = '', year = '', hour, minute, second] = compact;
    const month = monthOfWord(word);
    const day = month === null ? null : dayOfTexts(year, String(month), dayOfMonth, lastTwoDigitYear);
    return withClock(day, clockOf(hour, minute, second));
  }
  const digits = compactDigits.exec(text);
  if (digits !== null) {
    const [, date = '', hour, minute, second] = digits;
    return withClock(compactDigitsOf(date, reading.dateOrder), clockOf(hour, minute, second));
  }
  const day = calendarDayOf(text, reading.dateOrder, lastTwoDigitYear);
  if (day !== null) return withClock(day, noClock);
  const clock = clockAtEnd(text);
  if (clock === null) return null;
  return withClock(calendarDayOf(clock.rest, reading.dateOrder, lastTwoDigitYear), {
    time: clock.time,
    timeUnreadable: clock.time === null,
  });
}

/** The day of a spreadsheet's serial number; null before the first day, for the day that never was, and far off. */
function readSerial(serial: number, date1904: boolean): ReadDay | null {
  if (!Number.isFinite(serial) || serial < 1) return null;
  const whole = Math.floor(serial);
  const fraction = serial - whole;
  const clock = fraction === 0 ? null : timeOfFraction(fraction);
  const days = whole + (clock?.carriesDay === true ? 1 : 0);
  if (!date1904 && (days === serialThatNeverWas || whole === serialThatNeverWas)) return null;
  const number = date1904 ? firstDayOf1904 + days : lastDayOf1899 + days - (days > serialThatNeverWas ? 1 : 0);
  const day = plausible(dayOfNumber(number));
  return day === null ? null : { day, time: clock?.time ?? null, timeUnreadable: false, isSerial: true };
}

/** Whole numbers in this range are years that somebody wrote, not days of 1905. */
const firstLikelyYear = 1900;
const lastLikelyYear = 2100;

function readNumber(value: number, reading: DayReading, lastTwoDigitYear: number): ReadDay | null {
  if (Number.isInteger(value)) {
    if (value >= firstLikelyYear && value <= lastLikelyYear) return null;
    if (value >= 10_000_000) return readText(String(value), reading, lastTwoDigitYear);
  }
  return readSerial(value, reading.date1904);
}

function readCell(cell: Cell, reading: DayReading, lastTwoDigitYear: number): ReadDay | null {
  if (typeof cell === 'string') return readText(cell, reading, lastTwoDigitYear);
  if (typeof cell === 'number') return readNumber(cell, reading, lastTwoDigitYear);
  if (cell === null || typeof cell === 'boolean') return null;
  const day = isDay(cell.day) ? plausible(cell.day) : null;
  return day === null ? null : { day, time: cell.time, timeUnreadable: false, isSerial: false };
}

/** The calendar day (and time) of a cell, as written, without any time zone; null where it is not one. */
export function readDay(cell: Cell, reading: DayReading): ReadDay | null {
  return readCell(cell, reading, lastTwoDigitYearOfDays);
}

/** Years that address books write for "year unknown": 0000, and Apple's 1604. */
const unknownYears = /^(?:0000|1604)(?=[-/.年])/;
const monthAndDay = /^(?:--)?(\d{1,2})\s?(?:[-/.]|月\s?)(\d{1,2})\s?[日号號.]?$/u;
const wordDayFirstWithoutYear = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[- ]{0,2}(?:of |de )?(\p{L}{3,12})\.?$/u;
const wordMonthFirstWithoutYear = /^(\p{L}{3,12})\.?[- ]{0,2}(\d{1,2})(?:st|nd|rd|th|\.)?$/u;
/** A leap year, so that 29 February is a birthday. */
const anyLeapYear = 2000;

function withoutYear(month: number | null, dayOfMonth: number): string | null {
  const day = month === null ? null : dayOf(anyLeapYear, month, dayOfMonth);
  return day === null ? null : `-${day.slice(4)}`;
}

/** Days of orders as people write them without a year: 3月11日, 3/11, Mar 11; no decimals such as 3.11. */
const dayOfOrderWithoutYear = /月|^\d{1,2}\s?[-/]\s?\d{1,2}$|\p{L}{3}/u;

/** Month and day ("-03-11", behind a year) and time of a day of an order without a year; null where it is none. */
export function readOrderDayWithoutYear(
  typed: string,
  order: DateOrder,
): { monthAndDay: string; time: string | null } | null {
  const text = plainDayText(typed);
  const clock = clockAtEnd(text);
  for (const { rest, time } of [{ rest: text, time: null }, ...(clock === null ? [] : [clock])]) {
    if (!dayOfOrderWithoutYear.test(rest.trim())) continue;
    const day = readDayWithoutYear(rest, order);
    if (day !== null) return { monthAndDay: day.slice(1), time };
  }
  return null;
}

function readDayWithoutYear(typed: string, order: DateOrder): string | null {
  const text = withDigitsInHanDay(plainDayText(typed))
    .replace(unknownYears, '')
    .replace(/^[-/.年]+/u, '--');
  const numeric = monthAndDay.exec(text);
  if (numeric !== null) {
    const isDayFirst = order === 'dmy' && !text.startsWith('--') && !text.includes('月');
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    return isDayFirst ? withoutYear(second, first) : withoutYear(first, second);
  }
  const monthFirst = wordMonthFirstWithoutYear.exec(text);
  if (monthFirst !== null) return withoutYear(monthOfWord(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const dayFirst = wordDayFirstWithoutYear.exec(text);
  return dayFirst === null ? null : withoutYear(monthOfWord(dayFirst[2] ?? ''), Number(dayFirst[1]));
}

/** "YYYY-MM-DD", or "--MM-DD" where the year is not given; null where the cell is no birthday. */
export function readBirthday(cell: Cell, reading: DayReading): string | null {
  const full = readCell(cell, reading, lastTwoDigitYearOfBirthdays);
  if (full !== null) return full.day;
  if (typeof cell === 'object' && cell !== null) return unknownYears.test(cell.day) ? `-${cell.day.slice(4)}` : null;
  return typeof cell === 'string' ? readDayWithoutYear(cell, reading.dateOrder) : null;
}

/** A birthday typed by hand ("1990-05-01", "5月1日", "May 1"); null where it is none. Bare numbers are no serials here. */
export function parseBirthday(typed: string): string | null {
  const text = plainDayText(typed);
  return serialText.test(text) ? null : readBirthday(text, { dateOrder: 'ymd', date1904: false });
}

const possibleOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const fewestDaysInSequence = 5;

function isSequence(days: readonly string[]): boolean {
  if (days.length < fewestDaysInSequence || days[0] === days[days.length - 1]) return false;
  const steps = days.slice(1).map((day, index) => (days[index] ?? day) <= day);
  const backSteps = days.slice(1).map((day, index) => (days[index] ?? day) >= day);
  return steps.every(Boolean) || backSteps.every(Boolean);
}

/** An order of day, month and year; `ambiguous` where the days do not decide it. */
export interface DetectedOrder {
  order: DateOrder;
  ambiguous: boolean;
}

/**
 * The order of day, month and year in a column by its samples; null where each tells by itself (2013-01-05, 1 May
 * 2013). A component over 12 decides. `ambiguous` where more than one order fits all samples, or none does: then the
 * order in which the rows are sorted is taken, else the first of `preferred` that fits and puts no day behind `today`.
 */
export function detectDateOrder(
  samples: Iterable<string>,
  preferred: readonly DateOrder[] = possibleOrders,
  today?: string,
): DetectedOrder | null {
  const read: Record<DateOrder, string[]> = { dmy: [], mdy: [], ymd: [] };
  let open = 0;
  let withPoints = 0;
  for (const sample of samples) {
    const text = plainDayText(sample);
    const parts = numericPartsOf(text) ?? numericPartsOf(clockAtEnd(text)?.rest ?? '');
    if (parts === null || parts[0].length === 4) continue;
    let isOpen = false;
    for (const order of possibleOrders) {
      const day = inOrder(parts, order, lastTwoDigitYearOfDays);
      if (day === null) continue;
      read[order].push(day);
      isOpen = true;
    }
    if (!isOpen) continue;
    open++;
    if (parts[1] === '.') withPoints++;
  }
  if (open === 0) return null;
  const fitting = preferred.filter((order) => read[order].length === open);
  const [first, second] = fitting;
  if (first === undefined) {
    const most = preferred.reduce((best, order) => (read[order].length > read[best].length ? order : best));
    return { order: most, ambiguous: true };
  }
  if (second === undefined) return { order: first, ambiguous: false };
  // Day.month.year with points is written day first wherever it is written.
  if (withPoints === open && fitting.includes('dmy')) return { order: 'dmy', ambiguous: fitting.includes('ymd') };
  const isSorted = fitting.find((order) => isSequence(read[order]));
  const isPast = (order: DateOrder): boolean => today === undefined || read[order].every((day) => day <= today);
  return { order: isSorted ?? fitting.find(isPast) ?? first, ambiguous: true };
}
