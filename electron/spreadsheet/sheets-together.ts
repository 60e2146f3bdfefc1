import { ShukeError } from '../../shared/errors.ts';
import { foldHeading } from '../../shared/text.ts';
import { type DataRows, dataRowsOf, type HeadingRowChoice, headingsAt } from './data-rows.ts';
import { fileProblem } from './file-problem.ts';
import { detectHeadingRow } from './heading-row.ts';
import type { ReaderCaps } from './reader-caps.ts';
import type { CountedRows, FileRow, Table } from './table.ts';

/** A sheet that was read, and how many of its rows are data. */
export interface ReadSheet {
  name: string;
  /** Added to its row numbers, so that they go on from the sheet before. */
  rowOffset: number;
  rows: number;
}

export interface RowsOfSheets extends DataRows {
  /** Those begun so far; of the rows of a portion the last one's. */
  sheets: ReadSheet[];
  fractionRead: () => number;
  /** Of the portions so far. */
  formulasNotComputed: () => CountedRows;
}

const searchedRows = 30;

/** The row that holds the same headings as another sheet; null where none does. */
export function sameHeadingsRow(rows: readonly FileRow[], headings: readonly string[]): number | null {
  const wanted = foldedHeadings(headings);
  const found = rows
    .slice(0, searchedRows)
    .find(({ rowNumber }) => foldedHeadings(headingsAt(rows, rowNumber)) === wanted);
  return found?.rowNumber ?? null;
}

function foldedHeadings(headings: readonly string[]): string {
  return headings.map(foldHeading).join('\n').trimEnd();
}

/** The rows of several sheets of the same headings, as if they stood in one. */
export async function rowsOfSheets(
  table: Table,
  names: readonly string[],
  choice: HeadingRowChoice,
  caps: ReaderCaps,
): Promise<RowsOfSheets> {
  const [firstName = table.sheet, ...others] = names;
  const firstTable = firstName === null ? table : table.ofSheet(firstName);
  const first = await dataRowsOf(firstTable, choice, caps);
  const sheets: ReadSheet[] = [];
  let current = firstTable;
  const notComputed = { count: 0, rows: [] as number[] };

  async function* portions(): AsyncGenerator<readonly FileRow[]> {
    let last = 0;
    let read = 0;
    for (const name of [firstName, ...others]) {
      const rowOffset = last;
      if (name !== null) sheets.push({ name, rowOffset, rows: 0 });
      current = sheets.length > 1 && name !== null ? table.ofSheet(name) : firstTable;
      const rows = sheets.length > 1 ? await rowsBelow(current, first.headings, caps) : first.portions;
      for await (const portion of rows) {
        read += portion.length;
        if (read > caps.textRows) throw fileProblem('FILE_TOO_MANY_ROWS', { limit: caps.textRows, found: read });
        last = Math.max(last, rowOffset + (portion.at(-1)?.rowNumber ?? 0));
        yield rowOffset === 0 ? portion : portion.map((row) => ({ ...row, rowNumber: row.rowNumber + rowOffset }));
      }
      const { count, rows: rowNumbers } = current.formulasNotComputed?.() ?? { count: 0, rows: [] };
      notComputed.count += count;
      notComputed.rows.push(...rowNumbers.map((rowNumber) => rowNumber + rowOffset));
    }
  }

  return {
    ...first,
    portions: portions(),
    sheets,
    formulasNotComputed: () => notComputed,
    fractionRead: () => {
      const done = Math.max(0, sheets.length - 1);
      return (done + current.fractionRead()) / Math.max(1, names.length);
    },
  };
}

async function rowsBelow(
  table: Table,
  headings: readonly string[],
  caps: ReaderCaps,
): Promise<AsyncIterable<readonly FileRow[]>> {
  const choice = (rows: readonly FileRow[]): number => sameHeadingsRow(rows, headings) ?? detectHeadingRow(rows);
  try {
    return (await dataRowsOf(table, choice, caps)).portions;
  } catch (error) {
    if (error instanceof ShukeError && error.code === 'FILE_NOTHING_TO_IMPORT') return noRows();
    throw error;
  }
}

async function* noRows(): AsyncGenerator<readonly FileRow[]> {
  // A month that has not begun.
}
