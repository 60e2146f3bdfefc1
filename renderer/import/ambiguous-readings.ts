import { detectDecimalMark, formatDecimal } from '../../shared/decimal.ts';
import type { ImportDecision } from '../../shared/import/contract.ts';
import {
  type DateOrder,
  type DecimalMark,
  dateOrders,
  decimalMarks,
  type ImportField,
} from '../../shared/import/fields.ts';
import { detectDateOrder, readBirthday, readDay } from '../../shared/import/read-day.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import { readAmount } from '../../shared/money.ts';
import type { CardsRecognition } from '../../shared/vcard/contract.ts';
import { cellText } from './cell-text.ts';

/** One way to read a column, shown on a value of its own. */
export interface Reading<Choice> {
  choice: Choice;
  typed: string;
  /** A calendar day (`--MM-DD` without a year), or a plain decimal. */
  reads: string;
}

/** A column whose values can be read in more than one way: only the person knows which. */
export interface AmbiguousColumn<Choice> {
  field: ImportField;
  heading: string;
  column: number;
  readings: readonly Reading<Choice>[];
}

type Seen = Pick<Recognition, 'columns' | 'firstRows' | 'proposal' | 'reading'>;

const dayFields = ['day', 'birthday'] as const;
const numberFields = ['amount', 'unitPrice', 'cost', 'quantity', 'discount'] as const;

/** The column whose days do not say what is day and what is month (03/04/05), or null. */
export function ambiguousDays(seen: Seen, { mapping, kind }: ImportDecision): AmbiguousColumn<DateOrder> | null {
  const fields = dayFields.filter((field) => kind === 'orders' || field !== 'day');
  if (isAsProposed(seen, mapping, fields) && !seen.proposal.dateOrderAmbiguous) return null;
  const { date1904 } = seen.reading;
  return firstAmbiguous(seen, mapping, fields, (field, texts) => {
    if (!isAsProposed(seen, mapping, [field]) && !detectDateOrder(texts).ambiguous) return [];
    return readingsOf(dateOrders, texts, (text, dateOrder) =>
      field === 'day'
        ? (readDay(text, { dateOrder, date1904 })?.day ?? null)
        : readBirthday(text, { dateOrder, date1904 }),
    );
  });
}

/** The same of an address book that came as a table, or null. */
export function ambiguousCardDays({ days }: CardsRecognition): AmbiguousColumn<DateOrder> | null {
  if (!days.isAmbiguous) return null;
  const read = (text: string, dateOrder: DateOrder) => readBirthday(text, { dateOrder, date1904: false });
  const readings = readingsOf(dateOrders, days.samples, read);
  return readings.length > 1 ? { field: 'birthday', heading: days.heading, column: 0, readings } : null;
}

/** The column whose amounts do not say what separates the decimals (1,234), or null. */
export function ambiguousNumbers(seen: Seen, { mapping, kind }: ImportDecision): AmbiguousColumn<DecimalMark> | null {
  if (kind !== 'orders') return null;
  if (isAsProposed(seen, mapping, numberFields) && !seen.proposal.decimalMarkAmbiguous) return null;
  return firstAmbiguous(seen, mapping, numberFields, (field, texts) => {
    if (!isAsProposed(seen, mapping, [field]) && !detectDecimalMark(texts).ambiguous) return [];
    return readingsOf(decimalMarks, texts, (text, mark) => {
      const amount = readAmount(text, mark);
      return typeof amount === 'string' ? null : formatDecimal(amount.decimal);
    });
  });
}

/** The program has looked at many rows of the columns it proposes; of others only the first ones are known here. */
function isAsProposed({ proposal }: Seen, mapping: ImportDecision['mapping'], fields: readonly ImportField[]): boolean {
  return fields.every((field) => String(mapping[field] ?? []) === String(proposal.mapping[field] ?? []));
}

function firstAmbiguous<Choice>(
  { columns, firstRows }: Seen,
  mapping: ImportDecision['mapping'],
  fields: readonly ImportField[],
  readings: (field: ImportField, texts: readonly string[]) => readonly Reading<Choice>[],
): AmbiguousColumn<Choice> | null {
  for (const field of fields) {
    for (const index of mapping[field] ?? []) {
      const column = columns.find((candidate) => candidate.index === index);
      if (column === undefined) continue;
      const shown = firstRows.map((row) => row.cells[index] ?? null).filter((cell) => typeof cell === 'string');
      const texts = [...new Set([...column.samples, ...shown.map(cellText)])].filter((text) => text.trim() !== '');
      const found = readings(field, texts);
      if (found.length > 1) return { field, heading: column.heading, column: index, readings: found };
    }
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
