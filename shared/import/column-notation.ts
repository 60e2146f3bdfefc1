import { detectDecimalMark } from '../decimal.ts';
import { type ColumnProfile, textsOf } from './column-content.ts';
import type { DateOrder, Interpretation } from './fields.ts';
import { detectDateOrder } from './read-day.ts';
import type { ColumnNotation, RecognisedColumn } from './recognition.ts';

const isHan = /\p{Script=Han}/u;
const halfOfDay = /\d\s?[ap]\.?m\b/i;

/** What is known of a file other than its cells. */
export interface NotationHints {
  /** Of the archive (ISO 4217). */
  homeCurrency?: string | undefined;
  /** The day of the import. */
  today?: string | undefined;
}

/** Where the month is written first, and where the year (Unicode CLDR, short dates). */
const monthFirstCurrencies = new Set(['USD', 'PHP']);
const yearFirstCurrencies = new Set(['CNY', 'TWD', 'JPY', 'KRW', 'HUF', 'SEK', 'LTL', 'MNT']);

/** Chinese programs write the year first or, in English settings, the month; others as the archive's country does. */
function preferredOrders(
  headings: readonly string[],
  texts: readonly string[],
  { homeCurrency = '' }: NotationHints,
): readonly DateOrder[] {
  if (headings.some((heading) => isHan.test(heading))) return ['ymd', 'mdy', 'dmy'];
  if (texts.some((text) => halfOfDay.test(text)) || monthFirstCurrencies.has(homeCurrency))
    return ['mdy', 'dmy', 'ymd'];
  return yearFirstCurrencies.has(homeCurrency) ? ['ymd', 'dmy', 'mdy'] : ['dmy', 'mdy', 'ymd'];
}

/** A column is of days or figures where at least this share of its filled cells is. */
const leastShare = 0.5;

/** What the sampled cells of a column say of the order of its days and of its decimal mark; null where they say nothing. */
export function notationOf(
  profile: ColumnProfile,
  headings: readonly string[],
  hints: NotationHints = {},
): ColumnNotation {
  const texts = textsOf(profile);
  const least = leastShare * profile.filled;
  const hasDays = profile.days > 0 && profile.days >= least;
  const hasNumbers = profile.numbers > 0 && profile.numbers >= least;
  return {
    dateOrder: hasDays ? detectDateOrder(texts, preferredOrders(headings, texts, hints), hints.today) : null,
    decimalMark: hasNumbers && !hasDays ? decimalMarkOf(texts) : null,
  };
}

function decimalMarkOf(texts: readonly string[]): ColumnNotation['decimalMark'] {
  const { mark, ambiguous } = detectDecimalMark(texts);
  // Whole numbers without a mark say "point" and mean nothing by it.
  return mark === 'point' && !ambiguous && !texts.some((text) => text.includes('.')) ? null : { mark, ambiguous };
}

/** How the cells of one column are read: as the column itself shows, else as was decided for the file. */
export function readingOfColumn<Reading extends Pick<Interpretation, 'dateOrder' | 'decimalMark' | 'columnNotations'>>(
  interpretation: Reading,
  column: number | undefined,
): Reading {
  const notation = column === undefined ? undefined : interpretation.columnNotations?.[column];
  if (notation === undefined) return interpretation;
  return {
    ...interpretation,
    ...(notation.dateOrder === undefined ? {} : { dateOrder: notation.dateOrder }),
    ...(notation.decimalMark === undefined ? {} : { decimalMark: notation.decimalMark }),
  };
}

/** What the columns of a file show beyond doubt, for an interpretation. */
export function certainNotations(
  columns: readonly Pick<RecognisedColumn, 'dateOrder' | 'decimalMark'>[],
): NonNullable<Interpretation['columnNotations']> {
  return columns.map(({ dateOrder, decimalMark }) => ({
    ...(dateOrder === null || dateOrder.ambiguous ? {} : { dateOrder: dateOrder.order }),
    ...(decimalMark === null || decimalMark.ambiguous ? {} : { decimalMark: decimalMark.mark }),
  }));
}
