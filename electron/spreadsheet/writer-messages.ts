import type { ErrorCode, ErrorValues } from '../../shared/errors.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { Document } from './document.ts';
import type { TableRow } from './table-cells.ts';

/** Where a file goes: under `temporaryPath` until it is whole; `shownName` is what sentences call it. */
export interface WritePlace {
  path: string;
  temporaryPath: string;
  shownName: string;
}

/** What the program asks of a writer process: one file, then it ends. */
export interface WriteRequest {
  type: 'write';
  place: WritePlace;
  document: Document;
  language: Language;
}

/** Answers to `wantRows`. */
export type WantedRows = { type: 'rows'; rows: readonly TableRow[] } | { type: 'noMoreRows' };

export type WriterRequest = WriteRequest | WantedRows;

export type WriterAnswer =
  | { type: 'progress'; done: number; of: number | null }
  | { type: 'wantRows' }
  | { type: 'done' }
  | { type: 'failed'; code: ErrorCode; values: ErrorValues };

export const rowsPerBatch = 1_000;
