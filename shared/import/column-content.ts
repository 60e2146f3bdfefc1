import { parseDecimal } from '../decimal.ts';
import { phoneDigits } from '../phone.ts';
import { readAmount } from '../read-amount.ts';
import { beginningOf, tidyCell } from '../text.ts';
import { cellAsTyped, isMissingMark } from './cell-text.ts';
import type { Cell, DecimalMark } from './fields.ts';
import { readDay } from './read-day.ts';
import { readTime } from './read-time.ts';
import type { ColumnContent } from './recognition.ts';

/** What the sampled cells of a column hold, counted. */
export interface ColumnProfile {
  index: number;
  heading: string;
  rows: number;
  filled: number;
  /** The filled cells, as they came. */
  cells: readonly Exclude<Cell, null>[];
  numbers: number;
  wholeNumbers: number;
  days: number;
  daysWithTime: number;
  clocks: number;
  yesNo: number;
  phones: number;
  emails: number;
  samples: readonly string[];
}

const mostSamples = 5;
const longestSample = 500;
const longestTelling = 100;
/** A column has a content where at least this share of its filled cells has it. */
const share = 0.9;

const yesNoTexts = new Set(['yes', 'no', 'true', 'false', 'y', 'n', '是', '否', '有', '无', '√', '×']);
const email = /^[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@.]{2,63}$/;
const mobile = /^1[3-9]\d{9}$/;
const phoneWithSigns = /^[+(]?[\d\s()/.+\-*#x转]{6,30}$/u;
const bareSerial = /^\d{5}(?:\.\d+)?$/;

/** The first filled texts of a profile's cells, for what only text can tell (decimal mark, date order). */
export function textsOf(profile: ColumnProfile | undefined): readonly string[] {
  if (profile === undefined) return [];
  return profile.cells.filter((cell) => typeof cell === 'string');
}

function isNumberText(text: string): boolean {
  const marks: readonly DecimalMark[] = ['point', 'comma'];
  return marks.some((mark) => typeof readAmount(text, mark) !== 'string');
}

function isWholeNumberText(text: string): boolean {
  const value = parseDecimal(text, 'point');
  return typeof value !== 'string' && value.scale === 0;
}

const orders = ['dmy', 'mdy'] as const;

/** The day of a cell in whatever order it may be written; bare numbers are days only where they say so (20130105). */
function anyDay(cell: Exclude<Cell, null>): { time: string | null } | null {
  if (typeof cell === 'number')
    return cell >= 19_000_101 && Number.isInteger(cell) ? dayInAnyOrder(String(cell)) : null;
  if (typeof cell === 'string' && bareSerial.test(cell)) return null;
  return dayInAnyOrder(cell);
}

function dayInAnyOrder(cell: Cell): { time: string | null } | null {
  for (const dateOrder of orders) {
    const day = readDay(cell, { dateOrder, date1904: false });
    if (day !== null) return day;
  }
  return null;
}

function looksLikePhone(text: string): boolean {
  if (mobile.test(text)) return true;
  if (!phoneWithSigns.test(text) || !/[\s()\-+/]/.test(text)) return false;
  const digits = phoneDigits(text).length;
  return digits >= 7 && digits <= 15;
}

const midnight = '00:00:00';

/** Counts what the sampled cells of one column hold. */
export function profileColumn(index: number, heading: string, rows: readonly (readonly Cell[])[]): ColumnProfile {
  const cells: Exclude<Cell, null>[] = [];
  const samples = new Set<string>();
  const profile = { numbers: 0, wholeNumbers: 0, days: 0, daysWithTime: 0, clocks: 0, yesNo: 0, phones: 0, emails: 0 };
  for (const row of rows) {
    const cell = row[index] ?? null;
    if (cell === null) continue;
    const typed = cellAsTyped(cell);
    const text = tidyCell(typed);
    if (text === '' || isMissingMark(text)) continue;
    cells.push(typeof cell === 'string' ? text : cell);
    if (samples.size < mostSamples) samples.add(beginningOf(typed, longestSample));
    if (text.length > longestTelling) continue;
    if (typeof cell === 'boolean' || yesNoTexts.has(text.toLowerCase())) profile.yesNo++;
    if (typeof cell === 'number') {
      profile.numbers++;
      if (Number.isInteger(cell)) profile.wholeNumbers++;
    } else if (typeof cell === 'string' && isNumberText(text)) {
      profile.numbers++;
      if (isWholeNumberText(text)) profile.wholeNumbers++;
    }
    const day = anyDay(typeof cell === 'string' ? text : cell);
    if (day !== null) {
      profile.days++;
      if (day.time !== null && day.time !== midnight) profile.daysWithTime++;
    } else if (readTime(typeof cell === 'string' ? text : cell) !== null) profile.clocks++;
    if (email.test(text)) profile.emails++;
    if (day === null && looksLikePhone(text)) profile.phones++;
  }
  return { index, heading, rows: rows.length, filled: cells.length, cells, ...profile, samples: [...samples] };
}

/** The content of a column in one word. */
export function contentOf(profile: ColumnProfile): ColumnContent {
  const least = share * profile.filled;
  if (profile.filled === 0) return 'empty';
  if (profile.emails >= least) return 'email';
  if (profile.yesNo >= least) return 'yesNo';
  if (profile.days >= least) return profile.daysWithTime > 0 ? 'dayAndTime' : 'day';
  if (profile.phones >= least) return 'phone';
  if (profile.numbers >= least) return profile.wholeNumbers >= profile.numbers ? 'integer' : 'decimal';
  return 'text';
}
