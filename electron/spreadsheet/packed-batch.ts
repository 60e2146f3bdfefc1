import type {
  CellFlag,
  InterpretedBatch,
  InterpretedCustomer,
  InterpretedLine,
  InterpretedRow,
  RejectedRow,
} from '../../shared/import/rows.ts';

/** Stands in a column of places for "nothing there". */
export const noPlace = -1;
/** Between the parts of a product; no cell holds it (the interpreter replaces control characters). */
export const partSeparator = '\u001f';

/** Each line's text as its place among `PackedBatch.texts`; `product` is code, description and category in one. */
export const packedTexts = ['order', 'day', 'time', 'product', 'channel', 'servedBy', 'currency'] as const;
export type PackedText = (typeof packedTexts)[number];

/** NaN where the line has none. */
export const packedNumbers = [
  'quantityMillionths',
  'unitPriceMillionths',
  'discountMillionths',
  'amountMinor',
  'costMinor',
] as const;
export type PackedNumber = (typeof packedNumbers)[number];

/**
 * A batch as it travels between the processes: column by column, each different text and customer once. Row by row
 * the copying alone took longer than the reading.
 */
export interface PackedBatch {
  rowNumbers: Int32Array;
  customers: readonly InterpretedCustomer[];
  /** Each row's place among `customers`; a walk-in has none. */
  customerPlaces: Int32Array;
  /** Null in a customers file. */
  lines: PackedLines | null;
  flagged: readonly { rowNumber: number; flags: readonly CellFlag[] }[];
  rejected: readonly RejectedRow[];
  rowsRead: number;
  fractionRead: number;
}

/** A column in which nothing stands is left out. */
export interface PackedLines {
  texts: readonly string[];
  textColumns: Partial<Record<PackedText, Int32Array>>;
  numberColumns: Partial<Record<PackedNumber, Float64Array>>;
  isReturn: Uint8Array;
}

export function packBatch({ rows, rejected, rowsRead, fractionRead }: InterpretedBatch): PackedBatch {
  const lines = rows.flatMap(({ line }) => line ?? []);
  return {
    rowNumbers: Int32Array.from(rows, ({ rowNumber }) => rowNumber),
    ...packedCustomers(rows),
    lines: lines.length === 0 ? null : packedLines(lines),
    flagged: rows.flatMap(({ rowNumber, flags }) => (flags.length === 0 ? [] : { rowNumber, flags })),
    rejected,
    rowsRead,
    fractionRead,
  };
}

function packedCustomers(rows: readonly InterpretedRow[]): Pick<PackedBatch, 'customers' | 'customerPlaces'> {
  const customers: InterpretedCustomer[] = [];
  const placeByContent = new Map<string, number>();
  const customerPlaces = Int32Array.from(rows, ({ customer }) => {
    if (customer === null) return noPlace;
    const content = Object.values(customer).join(partSeparator);
    const known = placeByContent.get(content);
    if (known !== undefined) return known;
    placeByContent.set(content, customers.length);
    return customers.push(customer) - 1;
  });
  return { customers, customerPlaces };
}

function packedLines(lines: readonly InterpretedLine[]): PackedLines {
  const texts: string[] = [];
  const placeByText = new Map<string, number>();
  const placeOf = (text: string | null): number => {
    if (text === null) return noPlace;
    const known = placeByText.get(text);
    if (known !== undefined) return known;
    placeByText.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const packed: PackedLines = {
    texts,
    textColumns: {},
    numberColumns: {},
    isReturn: Uint8Array.from(lines, ({ isReturn }) => (isReturn ? 1 : 0)),
  };
  for (const name of packedTexts) {
    const column = Int32Array.from(lines, (line) => placeOf(name === 'product' ? productText(line) : line[name]));
    if (column.some((place) => place !== noPlace)) packed.textColumns[name] = column;
  }
  for (const name of packedNumbers) {
    const column = Float64Array.from(lines, (line) => line[name] ?? Number.NaN);
    if (column.some((value) => !Number.isNaN(value))) packed.numberColumns[name] = column;
  }
  return packed;
}

function productText({ product, description, category }: InterpretedLine): string | null {
  if (product === null && description === null && category === null) return null;
  return `${product ?? ''}${partSeparator}${description ?? ''}${partSeparator}${category ?? ''}`;
}
