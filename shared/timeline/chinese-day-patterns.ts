import { addDays, addMonths, dayOf, yearOf } from '../day.ts';
import type { DayPattern } from './day-pattern.ts';
import {
  dayOfNthMonth,
  endOfMonth,
  firstOfMonth,
  nextDayOfMonth,
  nextDayOfYear,
  nextWeekday,
  weekdayOfWeek,
} from './day-rules.ts';
import { numberOfChinese } from './number-words.ts';

const number = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const week = '(?:周|週|星期|礼拜|禮拜)';
const weekdays = '一二三四五六日天';
const [saturday, monday] = [6, 1];

/** 上, 这, 下, 下下 as steps; null for none. */
function steps(word: string | undefined): number | null {
  if (word === undefined || word === '') return null;
  if (word.startsWith('下下')) return 2;
  if (word.startsWith('下')) return 1;
  return word.startsWith('上') ? -1 : 0;
}

const step = '(下下个?|下个?|这个?|本|上个?)';

function weekdayOfCharacter(character: string): number {
  const place = weekdays.indexOf(character);
  return place >= 6 ? 7 : place + 1;
}

const daysFromToday: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
};

/** Steps of months, days, weeks: 三天后, 两周后, 半年前. */
function afterSpan(today: string, amount: string, unit: string, isBefore: boolean): string | null {
  const sign = isBefore ? -1 : 1;
  if (amount === '半') {
    if (unit === '年') return addMonths(today, 6 * sign);
    return unit.endsWith('月') ? addDays(today, 15 * sign) : null;
  }
  const count = numberOfChinese(amount);
  if (count === null) return null;
  if (unit === '天' || unit === '日') return addDays(today, count * sign);
  if (unit === '年') return addMonths(today, 12 * count * sign);
  return unit.endsWith('月') ? addMonths(today, count * sign) : addDays(today, 7 * count * sign);
}

function partOfMonth(first: string, part: string): string {
  if (part === '初') return first;
  return part === '中' ? addDays(first, 14) : endOfMonth(first);
}

const holidays: Readonly<Record<string, readonly [month: number, dayOfMonth: number]>> = {
  元旦: [1, 1],
  情人节: [2, 14],
  五一: [5, 1],
  劳动节: [5, 1],
  六一: [6, 1],
  儿童节: [6, 1],
  教师节: [9, 10],
  国庆节: [10, 1],
  国庆: [10, 1],
  圣诞节: [12, 25],
  圣诞: [12, 25],
};

export const chineseDayPatterns: readonly DayPattern[] = [
  {
    find: /(大前|前|昨|今|明|大后|后)(?:[天日](?:早上|上午|中午|下午|晚上)?|早|晚)/gu,
    read: ([, word = ''], today) => addDays(today, daysFromToday[word] ?? 0),
  },
  {
    find: new RegExp(`(?<![每各])${step}${week}([${weekdays}])(?![次趟遍]|回(?![电访复话信]))`, 'gu'),
    read: ([, weeks, weekday = ''], today) => weekdayOfWeek(today, steps(weeks) ?? 0, weekdayOfCharacter(weekday)),
  },
  {
    find: new RegExp(
      `(?<![每各\\d一二两三四五六七八九十几个])${week}([${weekdays}])(?![次趟遍]|回(?![电访复话信]))`,
      'gu',
    ),
    read: ([, weekday = ''], today) => nextWeekday(today, weekdayOfCharacter(weekday)),
    isWeak: true,
  },
  { find: new RegExp(`[每各]个?${week}(?:[${weekdays}末])?`, 'gu'), read: () => null },
  {
    find: new RegExp(`(下下个?|下个?|上个?)${week}(?![${weekdays}末])`, 'gu'),
    read: ([, weeks], today) => weekdayOfWeek(today, steps(weeks) ?? 0, monday),
  },
  {
    find: new RegExp(`${step}${week}末`, 'gu'),
    read: ([, weeks], today) => weekdayOfWeek(today, steps(weeks) ?? 0, saturday),
  },
  { find: new RegExp(`${week}末`, 'gu'), read: (_match, today) => nextWeekday(today, saturday), isWeak: true },
  {
    find: /(?:过|再过)?(\d{1,2}|半|[一二两三四五六七八九十]{1,3})(天|日|周|个?星期|个?礼拜|个月|年)(?:之|以)?(后|前)/gu,
    read: ([, amount = '', unit = '', side], today) => afterSpan(today, amount, unit, side === '前'),
  },
  {
    find: new RegExp(`(?:再?过|隔)${number}(天|周|个?星期|个?礼拜|个月)(?!之?前)`, 'gu'),
    read: ([, amount = '', unit = ''], today) => afterSpan(today, amount, unit, false),
    isWeak: true,
  },
  {
    find: new RegExp(`(?:(\\d{4}|今|明|后)年)?${number}月${number}[日号號]`, 'gu'),
    read: ([, year, monthWord = '', dayWord = ''], today) => {
      const [month, dayOfMonth] = [numberOfChinese(monthWord), numberOfChinese(dayWord)];
      if (month === null || dayOfMonth === null) return null;
      if (year === undefined) return nextDayOfYear(today, month, dayOfMonth);
      return dayOf(/^\d/u.test(year) ? Number(year) : yearOf(today) + '今明后'.indexOf(year), month, dayOfMonth);
    },
  },
  {
    find: new RegExp(`${step}月${number}[日号號]`, 'gu'),
    read: ([, months, dayWord = ''], today) => dayOfNthMonth(today, steps(months) ?? 0, numberOfChinese(dayWord) ?? 0),
  },
  {
    find: new RegExp(`${step}月([底末初中])`, 'gu'),
    read: ([, months, part = ''], today) => partOfMonth(firstOfMonth(today, steps(months) ?? 0), part),
  },
  {
    find: new RegExp(`(?<![\\d一二三四五六七八九十])${number}月([底末初])`, 'gu'),
    read: ([, monthWord = '', part = ''], today) => {
      const first = nextDayOfYear(`${today.slice(0, 8)}01`, numberOfChinese(monthWord) ?? 0, 1);
      return first === null ? null : partOfMonth(first, part);
    },
  },
  {
    find: /(?<![个\d一二三四五六七八九十])月([底末初])/gu,
    read: ([, part = ''], today) => (part === '初' ? firstOfMonth(today, 1) : endOfMonth(today)),
  },
  {
    find: /下下?个?月(?![\d一二三四五六七八九十底末初中])/gu,
    read: ([word = ''], today) => firstOfMonth(today, steps(word) ?? 0),
  },
  { find: /(明)?年[底末]/gu, read: ([, next], today) => dayOf(yearOf(today) + (next === undefined ? 0 : 1), 12, 31) },
  {
    find: new RegExp(`(?<![\\d月一二两三四五六七八九十第])${number}[号號](?![桌楼位店线房门口院座机码杯])`, 'gu'),
    read: ([, dayWord = ''], today) => nextDayOfMonth(today, numberOfChinese(dayWord) ?? 0),
    isWeak: true,
  },
  {
    find: new RegExp(`(${Object.keys(holidays).join('|')})(?!礼|款|价|限)(?:(?:之|以)?(后|前))?`, 'gu'),
    read: ([, name = '', side], today) => {
      const [month, dayOfMonth] = holidays[name] ?? [];
      const day = month === undefined || dayOfMonth === undefined ? null : nextDayOfYear(today, month, dayOfMonth);
      if (day === null || side === undefined) return day;
      return addDays(day, side === '后' ? 1 : -1);
    },
    isWeak: true,
  },
];
