import { readRememberedDay } from '../dates/read-remembered-day.ts';
import { textOfRememberedDay } from '../dates/remembered-day.ts';
import { storedDayOf } from '../exchange/detail-cells.ts';
import { rememberedByText } from './bounded-cache.ts';
import type { FlagCell } from './cell-text.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import type { CustomerDetails } from './customer-details.ts';
import type { Cell, Interpretation } from './fields.ts';
import { readBirthday } from './read-day.ts';

export interface ReadBirthday {
  /** "YYYY-MM-DD", "--MM-DD" without a year, or null; `birthdayAsTyped` is always what stood there. */
  birthday: string | null;
  birthdayAsTyped: string | null;
  /** Empty for a day of the solar calendar. */
  birthdayCalendar: Partial<Pick<CustomerDetails, 'birthdayCalendar'>>;
}

const none: ReadBirthday = Object.freeze({ birthday: null, birthdayAsTyped: null, birthdayCalendar: {} });

/** Birthdays of the lunar calendar only in a list of customers: a list of orders has no place for the calendar. */
export function birthdayReader(interpretation: Interpretation): (cells: Cells, flag: FlagCell) => ReadBirthday {
  const { mapping, isExchange = false, kind } = interpretation;
  const readers = textReadersFor(interpretation);
  const readText = readers.text(mapping.birthday);
  const readAsTyped = readers.text(mapping.birthdayAsTyped);
  const column = mapping.birthday?.length === 1 ? mapping.birthday[0] : undefined;
  const solarOfText = rememberedByText((text) => readBirthday(text, interpretation));
  const solarOf = (cell: Cell | undefined, text: string): string | null =>
    typeof cell === 'number' || (typeof cell === 'object' && cell !== null)
      ? readBirthday(cell, interpretation)
      : solarOfText(text);

  return (cells, flag) => {
    const text = readText(cells, flag);
    const asTyped = readAsTyped(cells, flag) ?? text;
    if (asTyped === null) return none;
    if (isExchange) {
      const { day, calendar, isLeapMonth } = storedDayOf(text ?? '', asTyped);
      return {
        birthday: day,
        birthdayAsTyped: asTyped,
        birthdayCalendar: calendarOf(calendar === 'lunar', isLeapMonth),
      };
    }
    const solar = solarOf(column === undefined ? undefined : cells[column], asTyped);
    if (solar !== null) return { birthday: solar, birthdayAsTyped: asTyped, birthdayCalendar: {} };
    const lunar = kind === 'customers' ? readRememberedDay(asTyped) : null;
    if (lunar?.calendar !== 'lunar') {
      flag('birthdayUnreadable');
      return { birthday: null, birthdayAsTyped: asTyped, birthdayCalendar: {} };
    }
    return {
      birthday: textOfRememberedDay(lunar),
      birthdayAsTyped: asTyped,
      birthdayCalendar: calendarOf(true, lunar.isLeapMonth),
    };
  };
}

function calendarOf(isLunar: boolean, isLeapMonth: boolean): ReadBirthday['birthdayCalendar'] {
  return isLunar ? { birthdayCalendar: isLeapMonth ? 'lunarLeapMonth' : 'lunar' } : {};
}
