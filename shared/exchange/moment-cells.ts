import { isDay } from '../day.ts';

/** A moment as the clock on this machine's wall shows it: a day, and a time as exact as it must be. */
export interface MomentCells {
  day: string;
  /** "08:05", "08:05:12", "08:05:12.345"; with its offset where the wall shows it twice: "01:30 +02:00". */
  clock: string;
}

/** A moment in milliseconds since 1970 (UTC) as day and clock of this machine's time zone. */
export function cellsOfMoment(at: number): MomentCells {
  const date = new Date(at);
  const day = [padded(date.getFullYear(), 4), padded(date.getMonth() + 1), padded(date.getDate())].join('-');
  const [seconds, milliseconds] = [date.getSeconds(), date.getMilliseconds()];
  const exact =
    milliseconds > 0 ? `:${padded(seconds)}.${padded(milliseconds, 3)}` : seconds > 0 ? `:${padded(seconds)}` : '';
  const clock = `${padded(date.getHours())}:${padded(date.getMinutes())}${exact}`;
  return { day, clock: momentOfCells(day, clock) === at ? clock : `${clock} ${offsetText(-date.getTimezoneOffset())}` };
}

const written = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?(?: ([+-])(\d{2}):(\d{2}))?$/;

/** Null where the one is no day, or the other no such time. */
export function momentOfCells(day: string, clock: string): number | null {
  const parts = written.exec(clock);
  if (!isDay(day) || parts === null) return null;
  const [, hour, minute, second = '0', millisecond = '0', sign, offsetHours = '0', offsetMinutes = '0'] = parts;
  const time = [hour, minute, second, millisecond].map(Number);
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const local = new Date(2000, month - 1, dayOfMonth, ...(time as [number, number, number, number]));
  // A year below 100 is one of the last century to the constructor.
  local.setFullYear(year, month - 1, dayOfMonth);
  if (sign === undefined) return local.getTime();
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, dayOfMonth);
  utc.setUTCHours(...(time as [number, number, number, number]));
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  return utc.getTime() - offset * 60_000;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60))}:${padded(size % 60)}`;
}

function padded(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}
