import { understandDay } from '../dates/read-typed-day.ts';
import { type Calendar, type RememberedDay, textOfRememberedDay } from '../dates/remembered-day.ts';
import { storedDayOf } from '../exchange/stored-day-cell.ts';
import { rememberedByText } from './bounded-cache.ts';
import type { FlagCell } from './cell-text.ts';
import { readingOfColumn } from './column-notation.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import type { Cell, Interpretation } from './fields.ts';
import { readBirthday } from './read-day.ts';
import type { InterpretedCustomer } from './rows.ts';

export type ReadBirthday = Pick<InterpretedCustomer, 'birthday' | 'birthdayAsTyped'>;

const none: ReadBirthday = Object.freeze({ birthday: null, birthdayAsTyped: null });

/** Birthdays of either calendar, in every kind of list. */
export function birthdayReader(interpretation: Interpretation): (cells: Cells, flag: FlagCell) => ReadBirthday {
  const { mapping, isExchange = false, birthdayCalendar = null } = interpretation;
  const readers = textReadersFor(interpretation);
  const readText = readers.text(mapping.birthday);
  const readAsTyped = readers.text(mapping.birthdayAsTyped);
  const readCalendar = readers.text(mapping.birthdayCalendar);
  const column = mapping.birthday?.length === 1 ? mapping.birthday[0] : undefined;
  const reading = readingOfColumn(interpretation, column);
  const dayIn = (calendar: Calendar | null) =>
    rememberedByText((text) => {
      const { day } = understandDay(text, { calendar, reading });
      return day === null ? null : birthdayText(day.calendar === 'lunar', day.isLeapMonth, textOfRememberedDay(day));
    });
  const ofText = dayIn(birthdayCalendar);
  const ofLunarText = dayIn('lunar');
  const dayOf = (cell: Cell | undefined, text: string, isSaidLunar: boolean): string | null => {
    // A day or a serial number of a workbook.
    if (typeof cell !== 'number' && (typeof cell !== 'object' || cell === null)) {
      return isSaidLunar ? ofLunarText(text) : ofText(text);
    }
    const day = readBirthday(cell, reading);
    return day === null ? null : birthdayText(isSaidLunar || birthdayCalendar === 'lunar', false, day);
  };

  return (cells, flag) => {
    const text = readText(cells, flag);
    const asTyped = readAsTyped(cells, flag) ?? text;
    if (asTyped === null) return none;
    if (isExchange) {
      const { day, calendar, isLeapMonth } = storedDayOf(text ?? '', asTyped);
      return {
        birthday: day === null ? null : birthdayText(calendar === 'lunar', isLeapMonth, day),
        birthdayAsTyped: asTyped,
      };
    }
    const isSaidLunar = lunarWord.test(readCalendar(cells, flag) ?? '');
    const birthday = dayOf(column === undefined ? undefined : cells[column], asTyped, isSaidLunar);
    return { birthday, birthdayAsTyped: asTyped };
  };
}

/** What a column of calendars says of a birthday of the lunar one. */
const lunarWord = /农历|農曆|阴历|陰曆|旧历|舊曆|lunar/i;

const lunarMark = 'lunar ';
const leapMark = 'leap ';

/** A birthday and its calendar in one text: "1985-03-14", "lunar --08-15", "lunar leap 2020-04-03". */
function birthdayText(isLunar: boolean, isLeapMonth: boolean, day: string): string {
  return isLunar ? `${lunarMark}${isLeapMonth ? leapMark : ''}${day}` : day;
}

/** The other way. */
export function birthdayOfText(text: string): Pick<RememberedDay, 'calendar' | 'isLeapMonth'> & { day: string } {
  if (!text.startsWith(lunarMark)) return { calendar: 'solar', isLeapMonth: false, day: text };
  const day = text.slice(lunarMark.length);
  const isLeapMonth = day.startsWith(leapMark);
  return { calendar: 'lunar', isLeapMonth, day: isLeapMonth ? day.slice(leapMark.length) : day };
}
