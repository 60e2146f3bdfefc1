import { addDays, addMonths, dayOf, yearOf } from '../day.ts';
import { monthOfWord } from '../import/month-words.ts';
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
import { numberOfEnglish } from './number-words.ts';

const [monday, friday, saturday] = [1, 5, 6];
const longWeekday = '(mon|tues|wednes|thurs|fri|satur|sun)day';
const shortWeekday = '(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)';
const month =
  '(jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)';
const preposition = '(?:(?:on|by|until|till|before|from) )?';
const number = '(\\d{1,2}|an?|one|two|(?:a )?couple of|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const unit = '(day|week|fortnight|month|year)s?';

/** Whole words only. */
function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu');
}

function weekdayOfWord(word: string): number {
  return ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].indexOf(word.slice(0, 2)) + 1;
}

/** "next Wed" is of the week that begins next Monday, as 下周三 is; "this Wed" is the coming one, today counts. */
function weekdayBy(today: string, which: string | undefined, weekday: number): string {
  if (which === 'next') return weekdayOfWeek(today, 1, weekday);
  if (which === 'last' || which === 'past') return addDays(nextWeekday(addDays(today, -1), weekday), -7);
  return which === undefined ? nextWeekday(today, weekday) : nextWeekday(addDays(today, -1), weekday);
}

function afterSpan(today: string, amount: string, span: string, sign: 1 | -1): string | null {
  const count = numberOfEnglish(amount);
  if (count === null) return null;
  if (span === 'day') return addDays(today, sign * count);
  if (span === 'week' || span === 'fortnight') return addDays(today, sign * count * (span === 'week' ? 7 : 14));
  return addMonths(today, sign * count * (span === 'month' ? 1 : 12));
}

function namedDay(today: string, monthWord: string, dayWord: string, year: string | undefined): string | null {
  const [monthNumber, dayOfMonth] = [monthOfWord(monthWord) ?? 0, Number(dayWord)];
  return year === undefined
    ? nextDayOfYear(today, monthNumber, dayOfMonth)
    : dayOf(Number(year), monthNumber, dayOfMonth);
}

export const englishDayPatterns: readonly DayPattern[] = [
  { find: words('(?:the )?day after tomorrow'), read: (_match, today) => addDays(today, 2) },
  {
    find: words('tomorrow(?: (?:morning|afternoon|evening))?|tmrw?|tomorow'),
    read: (_match, today) => addDays(today, 1),
  },
  { find: words('today|tonight|this (?:morning|afternoon|evening)'), read: (_match, today) => today },
  { find: words('(?:the )?day before yesterday'), read: (_match, today) => addDays(today, -2) },
  {
    find: words('yesterday(?: (?:morning|afternoon|evening))?|last night'),
    read: (_match, today) => addDays(today, -1),
  },
  { find: words(`every ${longWeekday}|every ${shortWeekday}`), read: () => null },
  {
    find: words(`${preposition}(?:(next|this|coming|last|past) )?${longWeekday}`),
    read: ([, which, weekday = ''], today) => weekdayBy(today, which, weekdayOfWord(weekday)),
  },
  {
    find: words(`${preposition}(next|this|coming|last|past) ${shortWeekday}`),
    read: ([, which, weekday = ''], today) => weekdayBy(today, which, weekdayOfWord(weekday)),
  },
  {
    find: words(`${preposition}${shortWeekday}`),
    read: ([, weekday = ''], today) => nextWeekday(today, weekdayOfWord(weekday)),
    isWeak: true,
  },
  {
    find: words(`in ${number} ${unit}(?:['’]s? time)?`),
    read: ([, amount = '', span = ''], today) => afterSpan(today, amount, span, 1),
  },
  {
    find: words(`${number} ${unit} (?:from now|from today|later)`),
    read: ([, amount = '', span = ''], today) => afterSpan(today, amount, span, 1),
  },
  {
    find: words(`${number} ${unit} ago`),
    read: ([, amount = '', span = ''], today) => afterSpan(today, amount, span, -1),
  },
  { find: words(`${preposition}next week`), read: (_match, today) => weekdayOfWeek(today, 1, monday) },
  {
    find: words(`${preposition}(?:the )?(?:beginning|start) of next month|${preposition}next month`),
    read: (_match, today) => firstOfMonth(today, 1),
  },
  { find: words(`${preposition}next weekend`), read: (_match, today) => weekdayOfWeek(today, 1, saturday) },
  { find: words('this weekend'), read: (_match, today) => nextWeekday(today, saturday) },
  {
    find: words('(?:at |on )?the weekend|weekend'),
    read: (_match, today) => nextWeekday(today, saturday),
    isWeak: true,
  },
  {
    find: words('(?:at |by )?(?:the )?end of (?:the |this )?month|month[- ]end'),
    read: (_match, today) => endOfMonth(today),
  },
  { find: words('(?:at |by )?(?:the )?end of next month'), read: (_match, today) => endOfMonth(today, 1) },
  {
    find: words('(?:at |by )?(?:the )?end of (?:the |this )?week'),
    read: (_match, today) => nextWeekday(addDays(today, -1), friday),
  },
  {
    find: words('(?:at |by )?(?:the )?end of (?:the |this )?year|year[- ]end'),
    read: (_match, today) => dayOf(yearOf(today), 12, 31),
  },
  {
    find: words(`${preposition}(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}(?:,? (\\d{4}))?`),
    read: ([, dayWord = '', monthWord = '', year], today) => namedDay(today, monthWord, dayWord, year),
  },
  {
    find: words(`${preposition}${month}\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
    read: ([, monthWord = '', dayWord = '', year], today) => namedDay(today, monthWord, dayWord, year),
  },
  {
    find: words(`${preposition}(?:the )?(\\d{1,2})(?:st|nd|rd|th)? of (next|this) month`),
    read: ([, dayWord = '', which], today) => dayOfNthMonth(today, which === 'next' ? 1 : 0, Number(dayWord)),
  },
  {
    find: words(`${preposition}the (\\d{1,2})(?:st|nd|rd|th)`),
    read: ([, dayWord = ''], today) => nextDayOfMonth(today, Number(dayWord)),
    isWeak: true,
  },
  {
    find: words('(?:at )?(?:christmas|xmas)(?: day)?'),
    read: (_match, today) => nextDayOfYear(today, 12, 25),
    isWeak: true,
  },
  {
    find: words("(?:at )?(?:the )?new year(?:['’]s)?(?: day)?"),
    read: (_match, today) => nextDayOfYear(today, 1, 1),
    isWeak: true,
  },
];
