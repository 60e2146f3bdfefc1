import { dayNumber, isDay, yearOf } from '../day.ts';
import type { Cell, DateOrder } from './fields.ts';
import { type DayReading, readDay, readOrderDayWithoutYear } from './read-day.ts';

/** Gives a cell of a day without a year its year; null where it has one, or is no day. Rows come in their order. */
export type CompleteDay = (cell: Cell) => string | null;

/**
 * The year that brings a day nearest to the one before it: a list that goes on from December to January goes on to the
 * next year, one that goes backwards to the year before. `firstYear` is that of the first day, where none is before it.
 */
export function dayCompleter(firstYear: number, reading: DayReading): CompleteDay {
  let before: string | null = null;
  return (cell) => {
    const whole = readDay(cell, reading);
    if (whole !== null) {
      before = whole.day;
      return null;
    }
    const found = typeof cell === 'string' ? readOrderDayWithoutYear(cell, reading.dateOrder) : null;
    if (found === null) return null;
    const day = nearestDay(found.monthAndDay, before, firstYear);
    if (day === null) return null;
    before = day;
    return found.time === null ? day : `${day} ${found.time}`;
  };
}

function nearestDay(monthAndDay: string, before: string | null, firstYear: number): string | null {
  if (before === null) return realDay(firstYear, monthAndDay);
  const from = before;
  const year = yearOf(from);
  const days = [year, year - 1, year + 1].flatMap((candidate) => realDay(candidate, monthAndDay) ?? []);
  const distance = (day: string): number => Math.abs(dayNumber(day) - dayNumber(from));
  return days.reduce<string | null>(
    (best, day) => (best === null || distance(day) < distance(best) ? day : best),
    null,
  );
}

function realDay(year: number, monthAndDay: string): string | null {
  const day = `${year}${monthAndDay}`;
  return isDay(day) ? day : null;
}

/**
 * The year of the first day without one: that of the first whole day of the column, else the latest year with which no
 * day of the run lies behind today; then it is to be asked. Null where every day has its year.
 */
export function proposeFirstYear(
  cells: readonly Cell[],
  dateOrder: DateOrder,
  today: string,
): { year: number; isAsked: boolean } | null {
  const reading = { dateOrder, date1904: false };
  const isWithoutYear = (cell: Cell): boolean =>
    typeof cell === 'string' && readDay(cell, reading) === null && readOrderDayWithoutYear(cell, dateOrder) !== null;
  if (!cells.some(isWithoutYear)) return null;
  const wholeDay = cells.map((cell) => readDay(cell, reading)).find((day) => day !== null);
  if (wholeDay !== undefined) return { year: yearOf(wholeDay.day), isAsked: false };
  const latestOf = (year: number): string => {
    const complete = dayCompleter(year, reading);
    return cells.reduce<string>((latest, cell) => {
      const day = complete(cell)?.slice(0, 10) ?? '';
      return day > latest ? day : latest;
    }, '');
  };
  const thisYear = yearOf(today);
  const year = [thisYear, thisYear - 1, thisYear - 2].find((candidate) => latestOf(candidate) <= today);
  return { year: year ?? thisYear, isAsked: true };
}
