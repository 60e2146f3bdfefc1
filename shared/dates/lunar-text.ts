import { fullYearOfBirthday } from '../import/read-day.ts';
import { type RememberedDay, rememberedDayOfText } from './remembered-day.ts';

/** A day of the lunar calendar found in a text. */
export interface LunarText {
  /** Null where the text has the form of a day and no year has it (农历八月三十一). */
  day: RememberedDay | null;
  /** Only the way of writing speaks for the lunar calendar (八月十五), no word and no sign that belongs to it alone. */
  isAssumed: boolean;
}

const monthWords: Readonly<Record<string, number>> = {
  正: 1,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  冬: 11,
  十二: 12,
  腊: 12,
  臘: 12,
};

const digitWords = '〇一二三四五六七八九';
const lunarWord = /农历|農曆|阴历|陰曆|旧历|舊曆|lunar/gi;
const brackets = /[()[\]【】]/g;

const yearPattern = String.raw`(?:(?<year>\d{4}|\d{2}(?=年|[-/.]\d{1,2}[-/.]\d)|[〇零○一二三四五六七八九]{4}(?=年)|[〇零○一二三四五六七八九]{2}(?=年))年?[-/.]?)?`;
const monthPattern = String.raw`(?<month>正|冬|腊|臘|十[一二]?|[一二三四五六七八九]|\d{1,2})(?:月份?|[-/.])`;
const dayPattern = String.raw`(?:(?<tens>初|十|廿|二十|三十|卅)(?<ones>[一二三四五六七八九十]?)|(?<single>[一二三四五六七八九])|(?<digits>\d{1,2})|(?<half>半))(?<suffix>[日号號]?)`;
const lunarForm = new RegExp(`^${yearPattern}(?<leap>闰|閏|leap)?${monthPattern}${dayPattern}$`, 'i');
const eightDigits = /^(?<year>\d{4})(?<month>\d{2})(?<digits>\d{2})$/;

/** Without the word for the lunar calendar, ways of writing that belong to it alone: 初三, 廿一, 腊月, 闰四月. */
const onlyLunar = /闰|閏|正月|腊月|臘月|冬月|初[一二三四五六七八九十]|廿|卅|月半/;

/**
 * Finds a day of the lunar calendar: 农历八月十五, 1965-12-23(农历), 65年腊月廿三, 闰四月初三, "lunar 8-15", and 八月十五, which
 * is written so in the lunar calendar only (the solar day is 八月十五日). Null where the text speaks of no lunar day.
 */
export function readLunarText(typed: string): LunarText | null {
  const compact = typed.replace(/\s+/g, '');
  const isSaid = compact.search(lunarWord) >= 0;
  const text = isSaid ? compact.replace(lunarWord, '').replace(brackets, '') : compact;
  const found = (lunarForm.exec(text) ?? (isSaid ? eightDigits.exec(text) : null))?.groups;
  if (found === undefined) return null;
  const isLunarOnly = isSaid || onlyLunar.test(text);
  const isHan = found.digits === undefined && found.suffix === '' && monthWords[found.month ?? ''] !== undefined;
  if (!isLunarOnly && !isHan) return null;
  const day = lunarDay(found);
  // 八月三十一 is a solar day, if any.
  return day === null && !isLunarOnly ? null : { day, isAssumed: !isLunarOnly };
}

function lunarDay({ year, leap, month = '', tens, ones, single, digits, half }: Record<string, string | undefined>) {
  const monthNumber = monthWords[month] ?? Number(month);
  const dayOfMonth = half === undefined ? (dayOfDigits(digits) ?? dayOfWords(tens ?? '', ones ?? single ?? '')) : 15;
  const text = `${yearText(year)}-${twoDigits(monthNumber)}-${twoDigits(dayOfMonth)}`;
  return rememberedDayOfText(text, 'lunar', leap !== undefined);
}

function dayOfDigits(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function dayOfWords(tens: string, ones: string): number {
  const one = ones === '十' ? 10 : Math.max(0, digitWords.indexOf(ones === '' ? '〇' : ones));
  if (tens === '初' || tens === '') return one;
  if (tens === '十') return 10 + one;
  return (tens === '廿' || tens === '二十' ? 20 : 30) + one;
}

function yearText(year: string | undefined): string {
  if (year === undefined) return '-';
  const digits = [...year].map((sign) => (/\d/.test(sign) ? sign : Math.max(0, digitWords.indexOf(sign)))).join('');
  return String(fullYearOfBirthday(digits)).padStart(4, '0');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
