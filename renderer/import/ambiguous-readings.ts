import { formatDecimal } from '../../shared/decimal.ts';
import { cellAsTyped } from '../../shared/import/cell-text.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import {
  type DateOrder,
  type DecimalMark,
  type DiscountKind,
  dateOrders,
  decimalMarks,
} from '../../shared/import/fields.ts';
import { columnsOfDays, columnsOfNumbers, fileDateOrder, fileDecimalMark } from '../../shared/import/file-notation.ts';
import { readBirthday, readDay } from '../../shared/import/read-day.ts';
import type { RecognisedColumn, Recognition } from '../../shared/import/recognition.ts';
import { readAmount } from '../../shared/read-amount.ts';
import type { CardsRecognition } from '../../shared/vcard/contract.ts';

/** One way to read a column, shown on a value of its own. */
export interface Reading<Choice> {
  choice: Choice;
  typed: string;
  /** A calendar day (`--MM-DD` without a year), or a plain decimal. */
  reads: string;
}

/** A column whose values can be read in more than one way: only the person knows which. */
export interface AmbiguousColumn<Choice> {
  heading: string;
  column: number;
  readings: readonly Reading<Choice>[];
}

type Seen = Pick<Recognition, 'columns' | 'firstRows' | 'proposal' | 'reading'>;

/** The column whose days do not say what is day and what is month (03/04/05), where no other column shows it; or null. */
export function ambiguousDays(seen: Seen, decision: ImportDecision): AmbiguousColumn<DateOrder> | null {
  if (decision.isExchange === true || !fileDateOrder(seen.columns, decision).ambiguous) return null;
  const { date1904 } = seen.reading;
  const birthdays = decision.mapping.birthday ?? [];
  const ambiguous = columnsOfDays(decision).filter((index) => columnOf(seen, index)?.dateOrder?.ambiguous === true);
  return firstAmbiguous(seen, ambiguous, (column, texts) =>
    readingsOf(dateOrders, texts, (text, dateOrder) =>
      birthdays.includes(column)
        ? readBirthday(text, { dateOrder, date1904 })
        : (readDay(text, { dateOrder, date1904 })?.day ?? null),
    ),
  );
}

/** The same of an address book that came as a table, or null. */
export function ambiguousCardDays({ days }: CardsRecognition): AmbiguousColumn<DateOrder> | null {
  if (!days.isAmbiguous) return null;
  const read = (text: string, dateOrder: DateOrder) => readBirthday(text, { dateOrder, date1904: false });
  const readings = readingsOf(dateOrders, days.samples, read);
  return readings.length > 1 ? { heading: days.heading, column: 0, readings } : null;
}

/** The column whose figures do not say what separates the decimals (1,234), where no other column shows it; or null. */
export function ambiguousNumbers(seen: Seen, decision: ImportDecision): AmbiguousColumn<DecimalMark> | null {
  if (decision.isExchange === true || !fileDecimalMark(seen.columns, decision).ambiguous) return null;
  const ambiguous = columnsOfNumbers(decision).filter(
    (index) => columnOf(seen, index)?.decimalMark?.ambiguous === true,
  );
  return firstAmbiguous(seen, ambiguous, (_column, texts) =>
    readingsOf(decimalMarks, texts, (text, mark) => {
      const amount = readAmount(text, mark);
      return typeof amount === 'string' ? null : formatDecimal(amount.decimal);
    }),
  );
}

/** The column of discounts whose figures may be off the price, left to pay, or money, where no amount tells; or null. */
export function ambiguousDiscounts(seen: Seen, { mapping }: ImportDecision): AmbiguousColumn<DiscountKind> | null {
  const [index] = mapping.discount ?? [];
  const { discountIsAsked, discountIs } = seen.proposal;
  const isAsked = (discountIsAsked || discountIs !== undefined) && seen.proposal.mapping.discount?.[0] === index;
  const column = index === undefined || !isAsked || mapping.amount !== undefined ? undefined : columnOf(seen, index);
  if (column === undefined) return null;
  for (const typed of column.samples) {
    const amount = readAmount(typed, 'point');
    if (typeof amount === 'string' || amount.decimal.digits === 0n) continue;
    const money = formatDecimal(amount.decimal);
    return {
      heading: column.heading,
      column: column.index,
      readings: [
        { choice: 'share', typed, reads: money },
        { choice: 'toPay', typed, reads: money },
        { choice: 'money', typed, reads: money },
      ],
    };
  }
  return null;
}

function columnOf({ columns }: Seen, index: number): RecognisedColumn | undefined {
  return columns.find((candidate) => candidate.index === index);
}

function firstAmbiguous<Choice>(
  seen: Seen,
  indexes: readonly number[],
  readings: (column: number, texts: readonly string[]) => readonly Reading<Choice>[],
): AmbiguousColumn<Choice> | null {
  for (const index of indexes) {
    const column = columnOf(seen, index);
    if (column === undefined) continue;
    const shown = seen.firstRows.map((row) => row.cells[index] ?? null).filter((cell) => typeof cell === 'string');
    const texts = [...new Set([...column.samples, ...shown.map(cellAsTyped)])].filter((text) => text.trim() !== '');
    const found = readings(index, texts);
    if (found.length > 1) return { heading: column.heading, column: index, readings: found };
  }
  return null;
}

/** Each choice on the value that tells the choices apart best; none where all choices read every value alike. */
function readingsOf<Choice>(
  choices: readonly Choice[],
  texts: readonly string[],
  read: (text: string, choice: Choice) => string | null,
): readonly Reading<Choice>[] {
  const kinds = (text: string): number =>
    new Set(choices.map((choice) => read(text, choice)).filter((value) => value !== null)).size;
  const byTelling = [...texts].sort((a, b) => kinds(b) - kinds(a));
  const counts = choices.map((choice) => texts.filter((text) => read(text, choice) !== null).length);
  const most = Math.max(...counts);
  // A choice that makes sense of few values is no way to read the column.
  const likely = choices.filter((_choice, index) => (counts[index] ?? 0) * 2 >= most);
  const readings = likely.flatMap((choice) => {
    for (const typed of byTelling) {
      const reads = read(typed, choice);
      if (reads !== null) return [{ choice, typed, reads }];
    }
    return [];
  });
  const isTold = readings.some(({ typed, reads }) => readings.some((o) => o.typed !== typed || o.reads !== reads));
  return isTold ? readings : [];
}
