import { cellAsTyped } from '../../shared/import/cell-text.ts';
import type { Cell } from '../../shared/import/fields.ts';
import { headingOfNone } from '../../shared/import/nameless-column.ts';
import { beginningOf } from '../../shared/text.ts';
import { fileProblem } from './file-problem.ts';
import { detectHeadingRow, headingCells } from './heading-row.ts';
import { type ReaderCaps, sheetColumnLimit } from './reader-caps.ts';
import { type FileRow, isBlankRow, type Table } from './table.ts';

/** Rows looked at before the headings are decided. */
const rowsForHeading = 200;

export interface DataRows {
  headings: readonly string[];
  /** 0: the file has no headings, and `headings` are made up. */
  headingRow: number;
  /** Rows before the headings, as text, at most five. */
  skippedRows: readonly string[];
  /** The rows below the headings, blank ones left out, in portions. Can be walked once. */
  portions: AsyncIterable<readonly FileRow[]>;
}

/** How the row of the headings is found: as told, or by the first rows. */
export type HeadingRowChoice = number | undefined | ((rows: readonly FileRow[]) => number);

/** The first filled rows of a table, as many as decide where its headings are. */
export async function firstRowsOf(table: Table): Promise<FileRow[]> {
  const first: FileRow[] = [];
  for await (const portion of table.rows()) {
    for (const row of portion) if (!isBlankRow(row.cells)) first.push(row);
    if (first.length >= rowsForHeading) break;
  }
  return first.slice(0, rowsForHeading);
}

/** The headings of a row; row 0: there are none, and the columns are numbered. */
export function headingsAt(rows: readonly FileRow[], headingRow: number): string[] {
  const cells = headingRow === 0 ? null : headingCells(rows, headingRow);
  const below = rows.filter(({ rowNumber }) => rowNumber > headingRow).map((row) => row.cells);
  return headingsFrom(cells, widthOf([cells ?? [], ...below]));
}

/** Finds the headings of a table and gives the rows below them, within the caps. */
export async function dataRowsOf(table: Table, choice: HeadingRowChoice, caps: ReaderCaps): Promise<DataRows> {
  const portions = table.rows()[Symbol.asyncIterator]();
  const first: FileRow[] = [];
  const limits = new TableLimits(table.rowLimit, caps);
  const needsRow = typeof choice === 'number' ? choice : 0;
  for (;;) {
    const filled = first.length;
    const last = first.at(-1)?.rowNumber ?? 0;
    if (filled >= rowsForHeading && last >= needsRow) break;
    const { done, value } = await portions.next();
    if (done === true) break;
    for (const row of value) if (!isBlankRow(row.cells)) first.push(row);
  }

  const decide = typeof choice === 'function' ? choice : detectHeadingRow;
  const headingRow = typeof choice === 'number' ? choice : decide(first.slice(0, rowsForHeading));
  const before = first.filter(({ rowNumber }) => rowNumber < headingRow);
  const firstData = first.filter(({ rowNumber }) => rowNumber > headingRow);
  if (firstData.length === 0) {
    await portions.return?.(undefined);
    throw fileProblem('FILE_NOTHING_TO_IMPORT');
  }
  limits.seeColumns(first.find(({ rowNumber }) => rowNumber === headingRow)?.cells ?? [], headingRow);

  async function* below(): AsyncGenerator<readonly FileRow[]> {
    try {
      yield limits.within(firstData);
      for (;;) {
        const { done, value } = await portions.next();
        if (done === true) return;
        yield limits.within(value.filter(({ cells }) => !isBlankRow(cells)));
      }
    } finally {
      await portions.return?.(undefined);
    }
  }

  return {
    headings: headingsAt(first, headingRow),
    headingRow,
    skippedRows: before.slice(0, 5).map(asLine),
    portions: below(),
  };
}

/** The rows of a rest that another process left, within the caps: all of them are data. */
export async function* dataRowsOfRest(table: Table, caps: ReaderCaps): AsyncGenerator<readonly FileRow[]> {
  const limits = new TableLimits(table.rowLimit, caps);
  for await (const portion of table.rows()) yield limits.within(portion.filter(({ cells }) => !isBlankRow(cells)));
}

/** One heading a column, whatever stands there; the columns of a file without headings are numbered. */
function headingsFrom(cells: readonly Cell[] | null, width: number): string[] {
  return Array.from({ length: width }, (_, column) =>
    cells === null ? headingOfNone(column) : cellAsTyped(cells[column]).trim(),
  );
}

/** Columns up to the last filled one. */
function widthOf(rows: readonly (readonly Cell[])[]): number {
  let width = 0;
  for (const cells of rows) {
    for (let column = cells.length - 1; column >= width; column -= 1) {
      const cell = cells[column];
      if (cell !== null && cell !== '') width = column + 1;
    }
  }
  return width;
}

function asLine(row: FileRow): string {
  const texts = row.cells.map((cell) => cellAsTyped(cell).trim()).filter((text) => text !== '');
  return beginningOf(texts.join(' '), 300);
}

/** Counts the rows, and the columns that hold something anywhere in the file. */
class TableLimits {
  readonly #rowLimit: number;
  readonly #caps: ReaderCaps;
  readonly #isUsed = new Uint8Array(sheetColumnLimit);
  #rows = 0;
  #used = 0;

  constructor(rowLimit: number, caps: ReaderCaps) {
    this.#rowLimit = rowLimit;
    this.#caps = caps;
  }

  within(rows: readonly FileRow[]): readonly FileRow[] {
    this.#rows += rows.length;
    if (this.#rows > this.#rowLimit) {
      throw fileProblem('FILE_TOO_MANY_ROWS', { limit: this.#rowLimit, found: this.#rows });
    }
    for (const { cells, rowNumber } of rows) this.seeColumns(cells, rowNumber);
    return rows;
  }

  seeColumns(cells: readonly Cell[], rowNumber: number): void {
    for (let column = 0; column < cells.length; column += 1) {
      if (cells[column] === null || this.#isUsed[column] === 1) continue;
      this.#isUsed[column] = 1;
      this.#used += 1;
    }
    if (this.#used > this.#caps.usedColumns) {
      throw fileProblem('FILE_TOO_MANY_COLUMNS', { row: rowNumber, limit: this.#caps.usedColumns, found: this.#used });
    }
  }
}
