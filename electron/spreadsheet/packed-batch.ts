import type {
  CellFlag,
  InterpretedCustomer,
  InterpretedRecord,
  PassedOverText,
  RejectedRow,
} from '../../shared/import/rows.ts';

/** Stands in a column of places for "nothing there". */
export const noPlace = -1;
/** Between the parts of a product; no cell holds it (the interpreter replaces control characters). */
export const partSeparator = '\u001f';

/** The texts of a line; `product` is code, description and category in one. */
export const packedTexts = [
  'order',
  'visit',
  'day',
  'time',
  'product',
  'channel',
  'servedBy',
  'currency',
  'noSale',
  'state',
  'payment',
] as const;
export type PackedText = (typeof packedTexts)[number];

/** NaN where the line has none. */
export const packedNumbers = [
  'quantityMillionths',
  'unitPriceMillionths',
  'discountMillionths',
  'amountMinor',
  'costMinor',
  'refundedMinor',
  'paidMinor',
  'roundingMillionths',
] as const;
export type PackedNumber = (typeof packedNumbers)[number];

/**
 * A batch as it travels between the processes: column by column. A text or a customer travels once in a file, and is
 * named by its place among those that came before. Row by row the copying alone took longer than the reading.
 */
export interface PackedBatch {
  /** Its places are not of those that came before: another process has begun to read. */
  beginsAnew: boolean;
  rowNumbers: Int32Array;
  /** Those no batch before has brought. */
  newCustomers: readonly InterpretedCustomer[];
  /** Each row's place among the customers so far; a walk-in has none. */
  customerPlaces: Int32Array;
  /** Null where the file is no list of orders. */
  lines: PackedLines | null;
  /** One a row where a row is one of a record; else empty. */
  records: readonly InterpretedRecord[];
  flagged: readonly { rowNumber: number; flags: readonly CellFlag[] }[];
  rejected: readonly RejectedRow[];
  passedOver: readonly PassedOverText[];
  rowsRead: number;
  fractionRead: number;
}

/** A column in which nothing stands is left out. */
export interface PackedLines {
  newTexts: Partial<Record<PackedText, readonly string[]>>;
  /** Each row's place among the texts of its column so far. */
  textPlaces: Partial<Record<PackedText, Int32Array>>;
  numbers: Partial<Record<PackedNumber, Float64Array>>;
  isReturn: Uint8Array;
}
