import { readBirthday } from '../import/read-day.ts';
import { tidyCell } from '../text.ts';
import { readRememberedDay } from './read-remembered-day.ts';
import { type Calendar, type RememberedDay, rememberedDayOfText, textOfRememberedDay } from './remembered-day.ts';

/** What only its order of day and month could tell is read day first. */
const typedDays = { dateOrder: 'dmy', date1904: false } as const;

/**
 * A day of the year typed by hand, in the calendar its words name; where they name none, in the one chosen beside it
 * (`lunar` and "8-15" is 农历八月十五). Null where it is no day.
 */
export function readTypedDay(typed: string, calendar: Calendar | null): RememberedDay | null {
  const text = tidyCell(typed.normalize('NFKC'));
  const read = readRememberedDay(text) ?? solarDay(text);
  if (calendar !== 'lunar' || read?.calendar === 'lunar') return read;
  const saidLunar = readRememberedDay(`农历${text.replace(/^(\d{4})[-/.]/, '$1年')}`);
  if (saidLunar !== null) return saidLunar;
  return read === null ? null : rememberedDayOfText(textOfRememberedDay(read), 'lunar', false);
}

function solarDay(text: string): RememberedDay | null {
  // Digits alone are no day here: a spreadsheet's serial is not typed by hand.
  const day = /^\d{1,6}$/.test(text) ? null : readBirthday(text, typedDays);
  return day === null ? null : rememberedDayOfText(day, 'solar', false);
}
