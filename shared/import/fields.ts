import type { OwnFieldKind } from '../own-fields/own-field.ts';

/** The kinds of file the import understands. */
export const importKinds = ['orders', 'customers'] as const;
export type ImportKind = (typeof importKinds)[number];

/** The kinds of import an archive remembers: an address book has no columns to be mapped. */
export const rememberedImportKinds = [...importKinds, 'vcard'] as const;
export type RememberedImportKind = (typeof rememberedImportKinds)[number];

/** Fields of a customer a column can be mapped to (the keys of the command line's `--map`). */
export const customerFields = [
  'number',
  'name',
  'phone',
  'email',
  'address',
  'city',
  'postcode',
  'country',
  'birthday',
  'tags',
  'note',
] as const;
export type CustomerField = (typeof customerFields)[number];

/** Fields of an order or an order line a column can be mapped to. */
export const orderFields = [
  'order',
  'day',
  'time',
  'product',
  'description',
  'category',
  'channel',
  'quantity',
  'unitPrice',
  'discount',
  'amount',
  'cost',
  'currency',
  'return',
  'servedBy',
] as const;
export type OrderField = (typeof orderFields)[number];

export type ImportField = CustomerField | OrderField;

/** An orders file may carry its customers' columns too; a customers file carries only those. */
export const fieldsByKind: Record<ImportKind, readonly ImportField[]> = {
  customers: customerFields,
  orders: [...customerFields, ...orderFields],
};

/** A row that fills none of these names no customer: it is a walk-in sale. */
export const identifyingFields = ['number', 'name', 'phone', 'email'] as const;

/** What makes a row of the file and a customer of the archive the same person. */
export const matchKeys = ['number', 'phone', 'email', 'name+phone', 'name'] as const;
export type MatchKey = (typeof matchKeys)[number];

/** add: only what is new; fill: also what is empty; replace: also what differs. A blank cell never erases. */
export const importModes = ['add', 'fill', 'replace'] as const;
export type ImportMode = (typeof importModes)[number];

/**
 * Field → zero-based column indexes. Several columns of one field are joined by a blank
 * (given name + surname). Columns are indexes, not headings, because headings repeat.
 */
export type ColumnMapping = Partial<Record<ImportField, readonly number[]>>;

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

export const decimalMarks = ['point', 'comma'] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** Columns that go to a field of the owner's own; one with no id is to be made. */
export interface OwnFieldColumns {
  columns: readonly number[];
  id: number | null;
  name: string;
  kind: OwnFieldKind;
  choices: readonly string[];
}

/** How the cells of this file are to be read; the proposal of the program, or what the person chose. */
export interface Interpretation {
  kind: ImportKind;
  mapping: ColumnMapping;
  ownFields?: readonly OwnFieldColumns[];
  match: MatchKey;
  /** For day columns like 03/04/05, where the text alone does not tell. */
  dateOrder: DateOrder;
  decimalMark: DecimalMark;
  /** A return whose amount is written positive: keep the sign as written, or turn it negative. */
  positiveReturns: 'asWritten' | 'turn';
  /** Minor digits are those of each row's currency; this one is for rows that name none (ISO 4217). */
  homeCurrency: string;
  /** Excel's 1904 date system, for bare serial numbers in a date column. */
  date1904: boolean;
}

/**
 * A cell as the reader of a file hands it on. Text formats give only strings; workbooks give
 * numbers, booleans and days (a number under a date format). Empty cells are null.
 */
export type Cell = string | number | boolean | null | CellDay;

/** A cell a workbook itself calls a date: calendar day and, where it has one, time of day "HH:MM:SS". */
export interface CellDay {
  day: string;
  time: string | null;
}
