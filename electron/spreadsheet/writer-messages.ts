import type { ErrorCode, ErrorValues } from '../../shared/errors.ts';
import type { RejectedRow } from '../../shared/import/rows.ts';
import type { RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { RankingOrigin } from '../reports/ranking-origin.ts';
import type { TableColumn, TableRow } from './table-cells.ts';

/** Where a file goes: under `temporaryPath` until it is whole; `shownName` is what sentences call it. */
export interface WritePlace {
  path: string;
  temporaryPath: string;
  shownName: string;
}

/** What the program asks of a writer process: one file, then it ends. */
export type WriteRequest =
  | { type: 'ranking'; place: WritePlace; ranking: RevenueRanking; origin: RankingOrigin; language: Language }
  | { type: 'rejectedRows'; place: WritePlace; fileName: string; headings: readonly string[]; language: Language }
  | {
      type: 'table';
      place: WritePlace;
      sheetName: string;
      columns: readonly TableColumn[];
      rowCount: number | null;
      format: 'xlsx' | 'csv';
      language: Language;
    };

/** A row of the kind that the request is for. */
export type WantedRow = RejectedRow | TableRow;

/** Answers to `wantRows`. */
export type WantedRows = { type: 'rows'; rows: readonly WantedRow[] } | { type: 'noMoreRows' };

export type WriterRequest = WriteRequest | WantedRows;

export type WriterAnswer =
  | { type: 'progress'; done: number; of: number | null }
  | { type: 'wantRows' }
  | { type: 'done' }
  | { type: 'failed'; code: ErrorCode; values: ErrorValues };

export const rowsPerBatch = 1_000;
