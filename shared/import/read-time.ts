import { tidyCell } from '../text.ts';
import type { Cell } from './fields.ts';

/** A time of day found at the end of a text, and what stands before it. `time` is null where no clock shows it. */
export interface ClockAtEnd {
  rest: string;
  time: string | null;
}

const longestText = 80;
const secondsPerDay = 86_400;

const morningWords = new Set(['上午', '早上', '清晨', '凌晨', 'am']);
const eveningWords = new Set(['下午', '傍晚', '晚上', '夜里', 'pm']);

const clock =
  /(上午|下午|中午|晚上|夜里|早上|清晨|凌晨|傍晚|[ap]\.?m\.?)?\s*(?<!\d)(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?|\s?[点點时時]\s?(?:(\d{1,2})\s?分?(?:\s?(\d{1,2})\s?秒)?|整|(半))?)\s?([ap]\.?\s?m\.?)?$/u;
const hourWithHalfOfDay = /(?<!\d)(\d{1,2})\s?([ap]\.?\s?m\.?)$/u;
const zoneAfterClock =
  /(:\d{1,2}(?:[.,]\d{1,9})?(?:\s?[ap]\.?m\.?)?)\s?(?:z|utc|gmt|[a-z]{2,3}t)?\s?(?:[+-]\d{1,2}:?\d{2})?$/u;
const remarkInBrackets = /\s?\([^()]*\)$/u;

/** Text as the patterns here want it: one width, lower case, single blanks, no quote that marks it as text. */
export function plainDayText(typed: string): string {
  if (typed.length > longestText) return '';
  const text = tidyCell(typed.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s\u2212\u2010-\u2015]/gu, (character) => (/\s/u.test(character) ? ' ' : '-'))
    .replace(/ {2,}/g, ' ');
  return text.startsWith("'") || text.startsWith('`') ? text.slice(1).trimStart() : text;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function timeText(hour: number, minute: number, second: number): string | null {
  if (hour > 23 || minute > 59 || second > 59) return null;
  return `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
}

/** The hour of 24, or null where word and number contradict each other or leave the day open (晚上12点). */
function hourOf24(hour: number, halfOfDay: string): number | null {
  if (halfOfDay === '') return hour;
  if (morningWords.has(halfOfDay)) return hour === 12 ? 0 : hour < 12 ? hour : null;
  if (halfOfDay === '中午') return hour >= 11 ? hour : hour <= 2 ? hour + 12 : null;
  if (!eveningWords.has(halfOfDay)) return null;
  if (hour === 12) return halfOfDay === 'pm' || halfOfDay === '下午' ? 12 : null;
  return hour < 12 ? hour + 12 : hour;
}

function restBefore(text: string, index: number): string {
  return text.slice(0, index).replace(/(?:(?<=[\d日号號])t|[\s,:-])+$/u, '');
}

/** Takes a time of day off the end of a plain text; null where there is none. Zone signs are ignored: as written. */
export function clockAtEnd(plain: string): ClockAtEnd | null {
  const text = plain.replace(remarkInBrackets, '').replace(zoneAfterClock, '$1');
  const found = clock.exec(text);
  if (found !== null) {
    const halfOfDay = (found[1] ?? found[8] ?? '').replace(/[. ]/g, '');
    const hour = hourOf24(Number(found[2]), halfOfDay);
    const minute = found[7] === undefined ? Number(found[3] ?? found[5] ?? 0) : 30;
    const second = Number(found[4] ?? found[6] ?? 0);
    return { rest: restBefore(text, found.index), time: hour === null ? null : timeText(hour, minute, second) };
  }
  const short = hourWithHalfOfDay.exec(text);
  if (short === null) return null;
  const hour = hourOf24(Number(short[1]), (short[2] ?? '').replace(/[. ]/g, ''));
  return { rest: restBefore(text, short.index), time: hour === null ? null : timeText(hour, 0, 0) };
}

/** The time of a fraction of a day, to the second; a fraction that rounds up to midnight gives `carriesDay`. */
export function timeOfFraction(fraction: number): { time: string; carriesDay: boolean } {
  const seconds = Math.round(fraction * secondsPerDay);
  const rest = seconds % secondsPerDay;
  const hour = Math.floor(rest / 3600);
  const minute = Math.floor((rest % 3600) / 60);
  return {
    time: `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(rest % 60)}`,
    carriesDay: seconds >= secondsPerDay,
  };
}

/** "HH:MM:SS" of a cell that holds a time of day, alone or behind a day; null where it holds none. */
export function readTime(cell: Cell): string | null {
  if (cell === null || typeof cell === 'boolean') return null;
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell) || cell < 0 || (cell >= 1 && Number.isInteger(cell))) return null;
    return timeOfFraction(cell - Math.floor(cell)).time;
  }
  if (typeof cell === 'object') return cell.time;
  return clockAtEnd(plainDayText(cell))?.time ?? null;
}
