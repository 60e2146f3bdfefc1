import { carriedValuesOf } from '../records/exchanged-records.ts';
import type { ColumnMapping, DateOrder, DecimalMark, ImportField } from './fields.ts';
import type { RecognisedColumn } from './recognition.ts';

interface Mapped {
  mapping: ColumnMapping;
  ownFields?: readonly { columns: readonly number[] }[] | undefined;
}

const fieldsOfDays: readonly ImportField[] = [
  'day',
  'birthday',
  'consentDay',
  'addressConfirmedDay',
  ...[...carriedValuesOf('contacts'), ...carriedValuesOf('relations')].flatMap(({ field, definition }) =>
    definition.kind === 'day' && field !== 'day' ? [field] : [],
  ),
];
const fieldsOfNumbers = ['amount', 'unitPrice', 'cost', 'quantity', 'discount'] as const;

/** Columns whose days are read by the order of the file, in the order in which they decide it. */
export function columnsOfDays({ mapping, ownFields = [] }: Mapped): readonly number[] {
  return [
    ...fieldsOfDays.flatMap((field) => mapping[field] ?? []),
    ...columnsOfRecord(mapping),
    ...ownFields.flatMap(({ columns }) => columns),
  ];
}

export function columnsOfNumbers({ mapping, ownFields = [] }: Mapped): readonly number[] {
  return [
    ...fieldsOfNumbers.flatMap((field) => mapping[field] ?? []),
    ...columnsOfRecord(mapping),
    ...ownFields.flatMap(({ columns }) => columns),
  ];
}

/** Of a record's own table: whether a column holds days or figures is seen in its cells. */
function columnsOfRecord(mapping: ColumnMapping): readonly number[] {
  return Object.entries(mapping).flatMap(([field, columns]) => (field.includes('.') ? columns : []));
}

type Columns = readonly Pick<RecognisedColumn, 'index' | 'dateOrder' | 'decimalMark'>[];

/**
 * The order in which days are read that do not tell by themselves: what one column shows holds for the others.
 * `ambiguous` where none of them shows it: then the person is asked.
 */
export function fileDateOrder(
  columns: Columns,
  mapped: Mapped,
): { order: DateOrder; ambiguous: boolean; column: number | null } {
  const found = columnsOfDays(mapped).flatMap((index) => {
    const dateOrder = columns.find((column) => column.index === index)?.dateOrder ?? null;
    return dateOrder === null ? [] : [{ ...dateOrder, column: index }];
  });
  const certain = found.find(({ ambiguous }) => !ambiguous);
  const [likeliest] = found;
  if (certain !== undefined || likeliest === undefined) {
    return certain ?? { order: 'ymd' as const, ambiguous: false, column: null };
  }
  // One program writes all its days in one order, also those that are not taken over.
  const elsewhere = columns.find(({ dateOrder }) => dateOrder !== null && !dateOrder.ambiguous);
  return elsewhere?.dateOrder === undefined || elsewhere.dateOrder === null
    ? likeliest
    : { ...elsewhere.dateOrder, column: elsewhere.index };
}

/** The same of the mark before the decimals. */
export function fileDecimalMark(
  columns: Columns,
  mapped: Mapped,
): { mark: DecimalMark; ambiguous: boolean; column: number | null } {
  const found = columnsOfNumbers(mapped).flatMap((index) => {
    const decimalMark = columns.find((column) => column.index === index)?.decimalMark ?? null;
    return decimalMark === null ? [] : [{ ...decimalMark, column: index }];
  });
  return (
    found.find(({ ambiguous }) => !ambiguous) ?? found[0] ?? { mark: 'point' as const, ambiguous: false, column: null }
  );
}
