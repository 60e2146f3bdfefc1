import type { Cell } from '../../shared/import/fields.ts';
import { fileProblem } from './file-problem.ts';
import type { MergedAreas } from './merged-areas.ts';
import { type ReaderCaps, sheetColumnLimit } from './reader-caps.ts';
import type { FileRow } from './table.ts';

/** Columns skipped at one go that no list of a shop skips; only such gaps are counted … */
const farColumns = 200;
/** … and this many empty cells may fill them, over a whole sheet: 600 rows from A to XFD. */
const farGapsLimit = 10_000_000;

/** Builds rows from cells that say themselves where they stand. */
export class RowCollector {
  readonly #caps: ReaderCaps;
  readonly #mergedAreas: MergedAreas | undefined;
  #rows: FileRow[] = [];
  #cells: Cell[] = [];
  #farGaps = 0;
  rowNumber = 0;

  constructor(caps: ReaderCaps, mergedAreas?: MergedAreas) {
    this.#caps = caps;
    this.#mergedAreas = mergedAreas;
  }

  /** Begins the next row; a number that does not lead forwards is not believed. */
  startRow(given: number): void {
    this.finishRow();
    this.rowNumber = Number.isInteger(given) && given > this.rowNumber ? given : this.rowNumber + 1;
    if (this.rowNumber > this.#caps.workbookRows) {
      throw fileProblem('FILE_TOO_MANY_ROWS', { limit: this.#caps.workbookRows, found: this.rowNumber });
    }
  }

  /** Throws where no sheet has such a column. */
  refuseFarColumn(column: number): void {
    if (column >= sheetColumnLimit) this.#refuseColumn(column);
  }

  /** Places a cell of the row; empty ones take no place. */
  put(column: number, cell: Cell): void {
    this.refuseFarColumn(column);
    if (cell === null) return;
    const cells = this.#cells;
    const gap = column - cells.length;
    if (gap > farColumns) this.#farGaps += gap;
    if (this.#farGaps > farGapsLimit) this.#refuseColumn(column);
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  finishRow(): void {
    if (this.#cells.length === 0) return;
    const repeated = this.#mergedAreas?.fill(this.rowNumber, this.#cells);
    const row = { rowNumber: this.rowNumber, cells: this.#cells };
    this.#rows.push(repeated === undefined ? row : { ...row, repeated });
    this.#cells = [];
  }

  /** Throws where the text of a cell of this row has grown too long. */
  refuseLongCell(characters: number): void {
    const limit = this.#caps.cellCharacters;
    if (characters <= limit) return;
    throw fileProblem('FILE_CELL_TOO_LONG', { row: this.rowNumber, limit, found: characters });
  }

  /** The rows finished since the last call; those without a filled cell are left out. */
  take(): FileRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #refuseColumn(column: number): never {
    throw fileProblem('FILE_TOO_MANY_COLUMNS', {
      row: this.rowNumber,
      limit: this.#caps.usedColumns,
      found: column + 1,
    });
  }
}
