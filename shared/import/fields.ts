import type { Calendar } from '../dates/remembered-day.ts';
import type { PaymentState } from '../owed/on-account.ts';
import type { DescribedOwnColumn } from '../own-fields/own-field.ts';
import { type DetailField, detailFields, everyFileFields } from '../records/customer-fields.ts';
import {
  type ExchangedRecord,
  exchangedRecords,
  type PersonField,
  type RecordField,
  type TimelineField,
} from '../records/exchanged-records.ts';
import type { TakenAsChoice } from './sale-state.ts';

/** The kinds of file the import understands: those with rules of their own, and each record that has a table of its own. */
export const importKinds: readonly ['orders', 'customers', 'timeline', 'people', ...ExchangedRecord[]] = [
  'orders',
  'customers',
  'timeline',
  'people',
  ...exchangedRecords,
];
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
  ...everyFileFields,
] as const;
export type CustomerField = (typeof customerFields)[number];

/** Fields of one value have come among the details where a person looks for them; later ones are behind all others. */
const firstDetails: readonly DetailField[] = ['called', 'companyRole', 'source', 'howToTalk'];
const laterDetails = detailFields.filter((field) => !firstDetails.includes(field));

/** The further details a list of customers can have. Those that hold several entries, or parts of one, are read by `customer-details.ts`. */
export const customerDetailFields = [
  'kind',
  'called',
  'otherNames',
  'phoneLabels',
  'phoneConfirmedDays',
  'emailLabels',
  'wechat',
  'wechatLabels',
  'addressLabel',
  'addressConfirmedDay',
  'otherAddresses',
  'birthdayAsTyped',
  'birthdayCalendar',
  'dates',
  'company',
  'companyNumber',
  'companyRole',
  'source',
  'referredBy',
  'lookedAfterBy',
  'consent',
  'consentDay',
  'doNotContact',
  'howToTalk',
  'preferences',
  'avoids',
  'lifeEvents',
  ...laterDetails,
] as const;
export type CustomerDetailField = (typeof customerDetailFields)[number];

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
  'discountAmount',
  'amount',
  'paidOut',
  'refunded',
  'cost',
  'currency',
  'return',
  'status',
  'moneyDirection',
  'servedBy',
  'visit',
  'paymentState',
  'dueDay',
  'paidDay',
  'paidOfOrder',
  'boughtFor',
] as const;
export type OrderField = (typeof orderFields)[number];

/** The contact that was due and is done with a row of the timeline: the day it was due on, and what it was about. */
export const dueContactFields = ['dueContactDay', 'dueContactText'] as const;
export type DueContactField = (typeof dueContactFields)[number];

/** Fields without the name of a record; day, time and channel are an order's or a contact's. */
export type NamedField =
  | CustomerField
  | CustomerDetailField
  | OrderField
  | TimelineField
  | DueContactField
  | PersonField;
export type ImportField = NamedField | RecordField;

/** A row that fills none of these names no customer: in a list of orders it is a walk-in sale. */
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

/** The order of two columns of a name in the mapping. */
const nameOrders = ['familyFirst', 'givenFirst'] as const;
export type NameOrder = (typeof nameOrders)[number];

/** Whose names a column holds: of people and companies, told apart by their form; or of companies only. */
export const namedKinds = ['anyone', 'companies'] as const;
export type NamedKind = (typeof namedKinds)[number];

/** Columns that go to a field of the owner's own, or to a balance; one with no id is to be made, or found by its name. */
export interface OwnFieldColumns extends DescribedOwnColumn {
  columns: readonly number[];
  id: number | null;
}

/** What the figures of a column of discounts are: the share of the price that is off or left to pay, or money off. */
export const discountKinds = ['share', 'toPay', 'money'] as const;
export type DiscountKind = (typeof discountKinds)[number];

/** The values of a column of types whose rows come to what the other rows of their orders come to. */
export interface SumRows {
  column: number;
  values: readonly string[];
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
  /** What the column of discounts holds; absent: the share of the price that is off. */
  discountIs?: DiscountKind | undefined;
  /** What an order counts as whose status says it was refunded; absent: no sale. */
  refundedAs?: 'sale' | 'noSale' | undefined;
  /** What an order counts as of which the file says that it is partly paid, and not how much; absent: unpaid. */
  partlyPaidAs?: PaymentState | undefined;
  /** Lines that are equal in every column taken: each counts; or they are taken once. Absent: each counts. */
  repeats?: 'all' | 'once' | undefined;
  /** Lines without an order number, of one customer on one day (and time and channel, where given), are one order. */
  oneOrderPerVisit?: boolean | undefined;
  /** What values of the columns of statuses and directions count as, instead of what their words say. */
  takenAs?: readonly TakenAsChoice[] | undefined;
  /** Minor digits are those of each row's currency; this one is for rows that name none (ISO 4217). */
  homeCurrency: string;
  /** Of birthdays whose words name no calendar; absent: solar. */
  birthdayCalendar?: Calendar;
  /** Blank cells below a filled visit are filled from it (`fill-down.ts`); absent: no. */
  fillDown?: boolean | undefined;
  /** Whose the rows are stands alone in a row above them (`fill-down.ts`); absent: no. */
  namesAbove?: boolean | undefined;
  /** Amounts below zero are money paid out of an account, no returns. */
  isPaidOutBelowZero?: boolean | undefined;
  /** Rows whose lines stand in other rows of the same order: passed over; absent: none. */
  sumRows?: SumRows | undefined;
  /** The shop's own addresses, which stand next to those of its customers; absent: none. */
  shopEmails?: readonly string[] | undefined;
  /** The year of the first day that has none; absent: such days are unreadable. */
  yearOfDays?: number | null | undefined;
  /**
   * A list to be filled in: the day ("YYYY-MM-DD") of its rows that say something and no day; rows that were not filled
   * in are passed over. Absent: rows without a day are rejected.
   */
  dayWhereBlank?: string | undefined;
  /** Absent: anyone. */
  namesOf?: NamedKind;
  /** Which of two columns of a name is the family's, as their headings say; absent: they do not. */
  nameOrder?: NameOrder;
  /** By column: what its own cells show beyond doubt stands before what holds for the whole file. */
  columnNotations?: readonly { dateOrder?: DateOrder; decimalMark?: DecimalMark }[];
  /** The column of names holds "Surname, Given"; absent: no. */
  hasSurnamesFirst?: boolean | undefined;
  /** Excel's 1904 date system, for bare serial numbers in a date column. */
  date1904: boolean;
  /** A table this program wrote in full: its cells are taken as they stand, and nothing is guessed. */
  isExchange?: boolean | undefined;
  /** Texts that begin like a formula stand behind an apostrophe: in what this program writes as CSV. */
  hasGuards?: boolean;
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
