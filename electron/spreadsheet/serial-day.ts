import type { Cell } from '../../shared/import/fields.ts';
import type { NumberFormat } from './number-format.ts';

const secondsPerDay = 86_400;
/** 9999-12-31, the last day Excel shows. */
const lastSerial = 2_958_465;
const daysFrom1900To1904System = 1_462;
/** Serial 60 of the 1900 system is the 29 February 1900 that never was (kept from Lotus 1-2-3). */
const serialOfNoDay = 60;

/** What a number under a number format shows: a day, a time of day as text, or the number itself. */
export function cellOfNumber(value: number, format: NumberFormat, date1904: boolean): Cell {
  switch (format.kind) {
    case 'number':
      return value;
    case 'zeroPadded':
      return Number.isInteger(value) && value >= 0 && value < 1e15 ? String(value).padStart(format.digits, '0') : value;
    case 'elapsed':
      return value >= 0 && value <= lastSerial ? clockText(Math.round(value * secondsPerDay)) : value;
    case 'time':
      if (value >= 0 && value < 1) return clockText(Math.round(value * secondsPerDay) % secondsPerDay);
      return dayOfSerial(value, true, date1904) ?? value;
    case 'day':
    case 'dayAndTime':
      return dayOfSerial(value, format.kind === 'dayAndTime', date1904) ?? value;
  }
}

/** Null where the serial number is no day of its system: negative, beyond 9999, or before 1 January 1900. */
function dayOfSerial(serial: number, showsTime: boolean, date1904: boolean): Cell {
  const totalSeconds = Math.round(serial * secondsPerDay);
  const wholeDays = Math.floor(totalSeconds / secondsPerDay);
  const seconds = totalSeconds - wholeDays * secondsPerDay;
  const serial1900 = date1904 ? wholeDays + daysFrom1900To1904System : wholeDays;
  if (wholeDays < 0 || serial1900 > lastSerial || (serial1900 < 1 && !date1904)) return null;
  if (serial1900 === serialOfNoDay && !date1904) return '1900-02-29';
  // 1 March 1900 is serial 61; below 60 the serials are one day nearer to the truth.
  const daysSince1970 = serial1900 - 25_569 + (serial1900 < serialOfNoDay && !date1904 ? 1 : 0);
  return { day: calendarDay(daysSince1970), time: showsTime || seconds > 0 ? clockText(seconds) : null };
}

/** The day of an ISO 8601 cell (`t="d"`), or null. */
export function cellOfIsoDay(text: string): Cell {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(?:[.,]\d{1,9})?Z?)?$/.exec(text.trim());
  if (found?.[1] === undefined) return text === '' ? null : text;
  return { day: found[1], time: found[2] === undefined ? null : `${found[2]}${found[3] ?? ':00'}` };
}

/** Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days. */
function calendarDay(daysSince1970: number): string {
  const shifted = daysSince1970 + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function clockText(totalSeconds: number): string {
  const hours = Math.floor(totalSeconds / 3_600);
  return `${twoDigits(hours)}:${twoDigits(Math.floor(totalSeconds / 60) % 60)}:${twoDigits(totalSeconds % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
