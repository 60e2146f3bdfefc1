import type { DescribedOwnColumn } from '../own-fields/own-field.ts';
import type {
  Cell,
  ColumnMapping,
  DateOrder,
  DecimalMark,
  DiscountKind,
  ImportField,
  ImportKind,
  MatchKey,
  SumRows,
} from './fields.ts';
import type { TakenAsChoice } from './sale-state.ts';

/** By their labels in the Encoding Standard of WHATWG. */
export const textEncodings = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'x-mac-cyrillic',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'macintosh',
] as const;
export type TextEncoding = (typeof textEncodings)[number];

export const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export const fileFormats = ['csv', 'xlsx', 'xls', 'ods'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** How the bytes become rows; what is absent is detected. */
export interface ReadingSettings {
  sheet?: string | undefined;
  /** Sheets of the same headings that are read together, in their order; absent: `sheet`, else all that are alike. */
  sheetsTaken?: readonly string[] | undefined;
  encoding?: TextEncoding | undefined;
  delimiter?: Delimiter | undefined;
  /** Row of the file that holds the headings, from 1; the rows before it are skipped. */
  headingRow?: number | undefined;
}

/** The same, decided. `encoding` and `delimiter` are null for workbooks, `sheet` for text. */
export interface ReadingDecision {
  format: FileFormat;
  gzip: boolean;
  sheets: readonly string[];
  /** Whose first rows and headings are shown. */
  sheet: string | null;
  /** Visible sheets with the same headings, `sheet` among them. */
  sheetsAlike: readonly string[];
  /** Those that are read. */
  sheetsTaken: readonly string[];
  encoding: TextEncoding | null;
  /** The encoding was guessed by its letters, and another fits nearly as well. */
  isEncodingDoubtful: boolean;
  /** Bytes that do not belong to the encoding, counted over the sample; they are shown as U+FFFD. */
  badBytes: number;
  delimiter: Delimiter | null;
  headingRow: number;
  /** Rows before the heading that were skipped, as text, at most five. */
  skippedRows: readonly string[];
  date1904: boolean;
}

export const columnContents = [
  'empty',
  'text',
  'integer',
  'decimal',
  'day',
  'dayAndTime',
  'yesNo',
  'phone',
  'email',
] as const;
export type ColumnContent = (typeof columnContents)[number];

/**
 * What the sampled cells of a column show of how its days and figures are written; null where they show nothing, or
 * tell by themselves. `ambiguous`: more than one way fits, and the likeliest stands here.
 */
export interface ColumnNotation {
  dateOrder: { order: DateOrder; ambiguous: boolean } | null;
  decimalMark: { mark: DecimalMark; ambiguous: boolean } | null;
}

/** A column as it was found: never lost, whatever its heading (duplicate, empty, `__proto__`). */
export interface RecognisedColumn extends ColumnNotation {
  index: number;
  heading: string;
  content: ColumnContent;
  /** Up to five different values, as typed. */
  samples: readonly string[];
  /** Share of the sampled rows in which the cell is not blank, 0 to 1. */
  filledShare: number;
  /** More than half of its different values are written "Surname, Given". Absent: no. */
  hasSurnamesFirst?: boolean | undefined;
}

/** What the program proposes for a file it has seen the first rows of. */
export interface MappingProposal {
  kind: ImportKind;
  mapping: ColumnMapping;
  match: MatchKey;
  dateOrder: DateOrder;
  /** True where no sampled day decides the order (03/04/05): the wizard asks. */
  dateOrderAmbiguous: boolean;
  decimalMark: DecimalMark;
  /** True where no sampled amount decides (1,234): the wizard asks. */
  decimalMarkAmbiguous: boolean;
  /** How sure each mapped field is: by its heading, or only by its content. */
  certainty: Partial<Record<ImportField, 'heading' | 'content'>>;
  /** A table this program wrote in full. */
  isExchange: boolean;
  /** What the column of discounts holds, where the figures tell that it is what is left to pay; absent: what is off. */
  discountIs?: DiscountKind | undefined;
  /** True where nothing tells whether 0.50 off is half the price or half a unit of money: the wizard asks. */
  discountIsAsked: boolean;
  /** What an order counts as whose status says it was refunded: a sale where other rows or a column take it back. */
  refundedAs: 'sale' | 'noSale';
  /** Whether its lines, which have no order number, are likely goods of fewer visits. */
  oneOrderPerVisit: boolean;
  /** What values count as where other rows or columns tell more than their words. */
  takenAs: readonly TakenAsChoice[];
  /** Rows that come to what the other rows of their orders come to. */
  sumRows?: SumRows | undefined;
  /** Of several columns of e-mails: what stands in every row is the shop's own. */
  shopEmails: readonly string[];
  /** Whose the rows are stands alone in a row above them. */
  namesAbove: boolean;
  /** Amounts below zero are money paid out of an account: another column is its balance, row by row. */
  isPaidOutBelowZero: boolean;
  /** Blank cells seem to mean "as above" and would be filled. */
  fillDown: boolean;
  rowsToFillDown: number;
  /** The year of the first day of the file that has none; null: each day has its year. */
  yearOfDays: number | null;
  /** True where no day of the file tells that year: the wizard asks. */
  yearOfDaysIsAsked: boolean;
  /** A list of customers to contact: the day of the import, for outcomes without a day ("YYYY-MM-DD"). */
  dayWhereBlank?: string | undefined;
  /** Columns of own fields, which such a table describes, and of balances. */
  ownFields: readonly { columns: readonly number[]; field: DescribedOwnColumn }[];
}

/** Everything the page shows before an import, and what the command line takes without `--map`. */
export interface Recognition {
  fileName: string;
  sizeBytes: number;
  reading: ReadingDecision;
  columns: readonly RecognisedColumn[];
  /** First data rows, as typed, at most 20. */
  firstRows: readonly { rowNumber: number; cells: readonly Cell[] }[];
  proposal: MappingProposal;
}
