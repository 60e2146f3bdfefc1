import { dayOf } from '../day.ts';
import { chineseDayPatterns } from './chinese-day-patterns.ts';
import type { DayPattern } from './day-pattern.ts';
import { englishDayPatterns } from './english-day-patterns.ts';

/** A day found in a text, and where it stands there. */
export interface DayPhrase {
  from: number;
  to: number;
  day: string;
  /** The words often mean something else: a day only where what stands around says so. */
  isWeak: boolean;
}

const writtenDays: readonly DayPattern[] = [
  {
    find: /(?<![\d-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])/gu,
    read: ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
  },
];

const patterns: readonly DayPattern[] = [...writtenDays, ...chineseDayPatterns, ...englishDayPatterns];

/** Longer texts are searched as far as this. */
const longestSearched = 2_000;

/**
 * Days said in words, in Chinese or English, in the order in which they stand: 下周三, 月底, next Wed, in two weeks.
 * Weeks begin on Monday; "next Wed" and 下周三 are of the week that begins next Monday; a bare weekday is the first
 * after today; a month without such a day has none.
 */
export function findDayPhrases(text: string, today: string): DayPhrase[] {
  const plain = plainForm(text.slice(0, longestSearched));
  const found = patterns
    .flatMap(({ find, read, isWeak = false }) =>
      [...plain.matchAll(find)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        day: read(match, today),
        isWeak,
      })),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const phrases: DayPhrase[] = [];
  let end = 0;
  for (const { from, to, day, isWeak } of found) {
    if (from < end) continue;
    end = to;
    if (day !== null) phrases.push({ from, to, day, isWeak });
  }
  return phrases;
}

/** The day that a text is, where it is one day and nothing else; null for any other. */
export function readDayPhrase(text: string, today: string): string | null {
  const start = text.length - text.trimStart().length;
  const [phrase] = findDayPhrases(text, today);
  return phrase !== undefined && phrase.from === start && phrase.to === text.trimEnd().length ? phrase.day : null;
}

/** Half-width, lower case, blanks as blanks; as long as the text, so that places stay. */
export function plainForm(text: string): string {
  let plain = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0xff01 && code <= 0xff5e) plain += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3000 || code === 0xa0 || code === 0x09) plain += ' ';
    else plain += text.charAt(index);
  }
  return plain.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
