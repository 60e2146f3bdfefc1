import { type DayReading, parseBirthday, readBirthday } from '../import/read-day.ts';
import { tidyCell } from '../text.ts';
import type { ReadingDoubt } from './day-doubts.ts';
import { readLunarText } from './lunar-text.ts';
import { type Calendar, type RememberedDay, rememberedDayOfText, textOfRememberedDay } from './remembered-day.ts';

export interface UnderstoodDay {
  day: RememberedDay | null;
  doubt: ReadingDoubt | null;
}

interface Surroundings {
  /** The calendar chosen next to it or named by the heading; it stands where the words name none. */
  calendar?: Calendar | null;
  /** Of the file it stands in; typed by hand, what only the order of day and month could tell is read day first. */
  reading?: DayReading;
}

/** Day first; month first only where the day tells it (12/31/1990). */
const typedByHand: readonly DayReading[] = [
  { dateOrder: 'dmy', date1904: false },
  { dateOrder: 'mdy', date1904: false },
];
const solarWord = /公历|公曆|阳历|陽曆|新历|新曆|国历|國曆|solar/gi;

/**
 * A day of the year as a person or a file says it, in the calendar its words name; where they name none, in the one
 * chosen next to it (`lunar` and "8-15" is 农历八月十五).
 */
export function understandDay(typed: string, { calendar = null, reading }: Surroundings = {}): UnderstoodDay {
  const text = tidyCell(typed.normalize('NFKC'));
  if (text === '') return { day: null, doubt: null };
  const plain = text.replace(solarWord, '').trim();
  const isSaidSolar = plain !== text;
  const lunar = isSaidSolar ? null : readLunarText(text);
  const isLunarDenied = calendar === 'solar' && lunar?.isAssumed === true;
  if (lunar !== null && !isLunarDenied) {
    if (lunar.day === null) return { day: null, doubt: 'noSuchDay' };
    const isAssumed = lunar.isAssumed && calendar !== 'lunar';
    return { day: lunar.day, doubt: isAssumed ? 'takenAsLunar' : null };
  }
  const asSolar = solarDay(isLunarDenied ? `${plain}日` : plain, reading);
  const day = calendar === 'lunar' && !isSaidSolar ? asLunar(plain, asSolar) : asSolar;
  return { day, doubt: day === null ? doubtOfNoDay(plain) : null };
}

/** Numbers alone in a lunar column: 1965-12-23, 8-15; 2-30 is a day only there. */
function asLunar(text: string, asSolar: RememberedDay | null): RememberedDay | null {
  const inWords = readLunarText(`农历${text}`);
  if (inWords?.day != null) return inWords.day;
  return asSolar === null ? null : rememberedDayOfText(textOfRememberedDay(asSolar), 'lunar', false);
}

function solarDay(text: string, reading: DayReading | undefined): RememberedDay | null {
  if (reading !== undefined) return solarOf(readBirthday(text, reading));
  // Digits alone are no day here: a spreadsheet's serial is not typed by hand.
  const isBareNumber = /^\d{1,6}$/.test(text);
  if (isBareNumber) return solarOf(parseBirthday(text));
  const read = typedByHand.map((order) => readBirthday(text, order));
  return solarOf(parseBirthday(text) ?? read.find((day) => day !== null) ?? null);
}

function solarOf(day: string | null): RememberedDay | null {
  return day === null ? null : rememberedDayOfText(day, 'solar', false);
}

const zodiac = /^(?:属|屬|生肖)|属相|屬相|生肖$/u;
const onlyYear = /^(?:\d{4}|\d{2})\s?(?:年|后|後)?(?:生|出生)?$/u;
const onlyMonth =
  /^(?:\d{2,4}\s?[年\-/.]\s?)?(?:[一二三四五六七八九十正冬腊臘]{1,2}|\d{1,2})\s?月(?:份|初|底|末|中|上旬|中旬|下旬)?$/u;
const yearAndMonth = /^\d{4}\s?[-/.年]\s?\d{1,2}$/u;
const monthWordAlone = /^(?:\p{L}{3,9}\.?\s?(?:\d{4})?)$/u;
const englishMonth = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const shapeOfDay =
  /^(?:\d{1,4}\s?[-/.年\s]\s?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?[-/.月\s]\s?(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s?[日号號]?$/u;

function doubtOfNoDay(text: string): ReadingDoubt {
  if (zodiac.test(text) || onlyYear.test(text) || onlyMonth.test(text) || yearAndMonth.test(text)) return 'incomplete';
  if (monthWordAlone.test(text) && englishMonth.test(text)) return 'incomplete';
  return shapeOfDay.test(text) ? 'noSuchDay' : 'unreadable';
}

/** The day alone; null where it is none. */
export function readTypedDay(typed: string, calendar: Calendar | null): RememberedDay | null {
  return understandDay(typed, { calendar }).day;
}
