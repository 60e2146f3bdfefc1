import { parseBirthday } from '../import/read-day.ts';
import { tidyCell } from '../text.ts';
import { type RememberedDay, rememberedDayOfText } from './remembered-day.ts';

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

const lunarForm =
  /^(?:(\d{4})年?)?(?:(农历|農曆|阴历|陰曆|旧历|舊曆)|(?:lunar))?(?:(\d{4})年?)?(闰|閏|leap)?(正|冬|腊|臘|十[一二]?|[一二三四五六七八九]|\d{1,2})(?:月|[-/.])(?:(初|十|廿|二十|三十|卅)([一二三四五六七八九十]?)|(\d{1,2}))[日号號]?$/i;

/** Without the word for the lunar calendar, only a way of writing that belongs to it alone tells: 初三, 廿一, 腊月, 闰四月. */
const onlyLunar = /闰|閏|正月|腊月|臘月|冬月|初[一二三四五六七八九十]|廿|卅/;

function dayOfWords(tens: string, ones: string): number {
  const one = ones === '十' ? 10 : Math.max(0, digitWords.indexOf(ones === '' ? '〇' : ones));
  if (tens === '初') return one;
  if (tens === '十') return 10 + one;
  if (tens === '廿' || tens === '二十') return 20 + one;
  return 30 + one;
}

/**
 * A birthday or anniversary as a person types it: 农历八月十五, 闰四月初三, 1988年腊月廿三, "lunar 8-15", and every solar
 * form that the import reads ("1988-05-12", "5月12日", "12 May"). Null where it is no day.
 */
export function readRememberedDay(typed: string): RememberedDay | null {
  const text = tidyCell(typed.normalize('NFKC'));
  const compact = text.replace(/\s+/g, '');
  const lunar = lunarForm.exec(compact);
  if (lunar !== null && (/[农農阴陰旧舊]|lunar/i.test(compact) || onlyLunar.test(compact))) return lunarDay(lunar);
  const solar = parseBirthday(text);
  return solar === null ? null : rememberedDayOfText(solar, 'solar', false);
}

function lunarDay(match: RegExpExecArray): RememberedDay | null {
  const [, yearBefore, , yearAfter, leap, monthText = '', tens, ones = '', dayDigits] = match;
  const month = monthWords[monthText] ?? Number(monthText);
  const dayOfMonth = dayDigits === undefined ? dayOfWords(tens ?? '', ones) : Number(dayDigits);
  const year = yearBefore ?? yearAfter;
  const text = `${year ?? '-'}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return rememberedDayOfText(text, 'lunar', leap !== undefined);
}
