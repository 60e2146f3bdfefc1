import type { RecordValue } from '../exchange/record-cells.ts';
import type { DetailName } from './customer-details.ts';
import type { Cell } from './fields.ts';
import type { PassedOverReason } from './no-record.ts';
import type { NoSaleReason } from './sale-state.ts';

/** Why a row cannot be taken. Only day, amount and match key reject. */
export const rejectionReasons = [
  'dayMissing',
  'dayUnreadable',
  'amountMissing',
  'amountUnreadable',
  'amountTooLarge',
  'matchKeyMissing',
  'nameMissing',
  'personMissing',
  'valueMissing',
  'valueUnreadable',
  'cardNamesNobody',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** What was odd about a cell that did not reject its row; the value is kept as typed, `valueCut` its beginning. */
const cellFlags = [
  'timeUnreadable',
  'quantityUnreadable',
  'unitPriceUnreadable',
  'discountUnreadable',
  'costUnreadable',
  'refundedUnreadable',
  'currencyUnknown',
  'detailUnreadable',
  'partlyPaid',
  'moodUnreadable',
  'directionUnreadable',
  'nextDayUnreadable',
  'minutesUnreadable',
  'influenceUnreadable',
  'returnUnreadable',
  'numberMangled',
  'positiveReturn',
  'formulaPrefixRemoved',
  'controlCharactersReplaced',
  'valueCut',
  'excelSerialDay',
  'roundedAmount',
  'filledDown',
  'yearTaken',
  'dayTaken',
  'listDayTaken',
  'amountComputed',
  'sumOfSeveralRows',
  'shopEmailLeftOut',
] as const;
export type CellFlag = (typeof cellFlags)[number];

/** The customer a row names; every text trimmed, blank is null. */
export interface InterpretedCustomer {
  /** "17850.0" has become "17850"; leading zeros are kept. */
  number: string | null;
  name: string | null;
  /** As typed; several in one cell are separate entries. */
  phones: readonly string[];
  emails: readonly string[];
  address: string | null;
  city: string | null;
  postcode: string | null;
  country: string | null;
  /**
   * "YYYY-MM-DD", "--MM-DD" without a year, "lunar --08-15", or null (`birthdayOfText`); `birthdayAsTyped` is always
   * what stood there.
   */
  birthday: string | null;
  birthdayAsTyped: string | null;
  tags: readonly string[];
  note: string | null;
  /** In the order of the interpretation's own fields, each packed as one text; absent where it has none. */
  own?: readonly (string | null)[];
  /** Only in a list of customers; each packed as one text (`customer-details.ts`). */
  details?: Readonly<Partial<Record<DetailName, string>>>;
}

/**
 * A row of a timeline, of a list of people or of a record's own table, in the order of its columns (`carriedColumnsOf`): a moment with its time, a reference
 * and parts as they are written; null where nothing is said. Behind those of a timeline stand the values of `dueContactFields`.
 */
export type InterpretedRecord = readonly RecordValue[];

/** One line of an order, ready to be stored. Quantities, prices and discounts are millionths, amounts minor units. */
export interface InterpretedLine {
  order: string | null;
  /** Without an order number: lines of one customer and day that say the same are one order. */
  visit: string | null;
  /** Calendar day "YYYY-MM-DD". */
  day: string;
  /** Time of day "HH:MM:SS" or null. */
  time: string | null;
  product: string | null;
  description: string | null;
  category: string | null;
  channel: string | null;
  servedBy: string | null;
  /** What is said of the payment of its order, packed as one text (`order-payment.ts`); null: nothing. */
  payment: string | null;
  quantityMillionths: number | null;
  unitPriceMillionths: number | null;
  discountMillionths: number | null;
  /** Minor units of `currency`, rounded half away from zero, once. */
  amountMinor: number;
  costMinor: number | null;
  /** ISO 4217. */
  currency: string;
  isReturn: boolean;
  /** Why the row is no sale; null: it is one, or a return. */
  noSale: NoSaleReason | null;
  /** What the columns of statuses and direction say, as typed and joined by `stateSeparator`; null without such columns. */
  state: string | null;
  /** Given back of this amount, as its own column says: minor units, above zero; null: nothing, or no such column. */
  refundedMinor: number | null;
  /** What was paid of it so far, as its own column says: minor units; null: nothing is said. */
  paidMinor: number | null;
  /** What rounding to minor units left out, in millionths of the unit; null: nothing. */
  roundingMillionths: number | null;
}

/** Between the values of `state`; no cell holds it. */
export const stateSeparator = '\u001f';

/** A row that can be taken. `rowNumber` is the row of the file as a spreadsheet shows it, from 1. */
export interface InterpretedRow {
  rowNumber: number;
  /** Null: the row names no customer (walk-in). */
  customer: InterpretedCustomer | null;
  /** Null in a customers file. */
  line: InterpretedLine | null;
  /** In a timeline, a list of people around customers, or a record's own table. */
  record?: InterpretedRecord;
  flags: readonly CellFlag[];
}

/** A row that cannot be taken, with its cells so that it can leave as a spreadsheet and be mended. */
export interface RejectedRow {
  rowNumber: number;
  reason: RejectionReason;
  /** The field that rejects, for the sentence. */
  field: string;
  /** What stood there, as typed. */
  value: string;
  cells: readonly Cell[];
}

/** Some of the rejected rows, by their place in the file; absent: all. */
export interface RejectionPart {
  reason?: RejectionReason | undefined;
  field?: string | undefined;
  offset?: number;
  limit?: number;
}

export interface RejectionCount {
  reason: RejectionReason;
  field: string;
  rows: number;
}

/** A row between the data that is no record, and what stands in it, in short. */
export interface PassedOverText {
  rowNumber: number;
  reason: PassedOverReason;
  text: string;
}

/** A batch of interpreted rows. */
export interface InterpretedBatch {
  rows: readonly InterpretedRow[];
  rejected: readonly RejectedRow[];
  passedOver: readonly PassedOverText[];
  /** Data rows read so far (blank rows and those passed over not counted). */
  rowsRead: number;
  /** Bytes of the file consumed so far, for the progress where the number of rows is not known. */
  fractionRead: number;
}
