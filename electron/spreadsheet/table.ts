import type { Cell } from '../../shared/import/fields.ts';
import type { Delimiter, FileFormat, ReadingSettings, TextEncoding } from '../../shared/import/recognition.ts';
import type { SharedReading } from './file-rest.ts';
import type { ReaderCaps } from './reader-caps.ts';

/** One row of the file; `rowNumber` as a spreadsheet shows it. Trailing empty cells may be missing. */
export interface FileRow {
  rowNumber: number;
  cells: Cell[];
  /** Columns whose value is that of a merged cell beginning in a row above. */
  repeated?: readonly number[];
}

/** A table of a foreign file, opened and recognised, its rows not read yet. */
export interface Table {
  format: FileFormat;
  gzip: boolean;
  sheets: readonly string[];
  sheet: string | null;
  /** Those of `sheets` that a person does not see. */
  hiddenSheets: readonly string[];
  /** The same file with another of its sheets. */
  ofSheet(name: string): Table;
  encoding: TextEncoding | null;
  /** It was guessed, and another fits nearly as well. */
  isEncodingDoubtful: boolean;
  delimiter: Delimiter | null;
  date1904: boolean;
  /** Rows the format may hold before reading stops. */
  rowLimit: number;
  /** The rows in order, in portions; wholly blank rows may be left out. Can be called again from the start. */
  rows(): AsyncIterable<readonly FileRow[]>;
  /** Of the last `rows()`: share of the file consumed, 0 to 1. */
  fractionRead(): number;
  /** Of the last `rows()`: what did not belong to the encoding, so far. */
  badBytes(): number;
  /** Of the last `rows()`, once read to the end: the row in the middle of which the file ends; null where it is whole. */
  cutShortAt?(): number | null;
  /** Of the last `rows()`: cells with a formula that no program has ever computed. */
  formulasNotComputed?(): CountedRows;
  /** Of the last `rows()`: the records before the rest that was left to another process; null where none was. */
  recordsBeforeRest?(): number | null;
}

export interface CountedRows {
  count: number;
  /** The first of them. */
  rows: readonly number[];
}

/** What opening a table needs in addition to the file. */
export interface OpeningContext {
  reading: ReadingSettings;
  caps: ReaderCaps;
  /** Called whenever work went on, so that a long read is told from a hanging one. */
  onProgress: () => void;
  /** Of the archive: decides between encodings that fit equally. */
  homeCurrency?: string | undefined;
  shared?: SharedReading;
}

/** True where a row shows nothing. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}
