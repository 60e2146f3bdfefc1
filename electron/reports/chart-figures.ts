import type { WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../spreadsheet/column-letters.ts';
import type { SheetStyles } from '../spreadsheet/sheet-style.ts';
import { textCell, type WorkbookCell } from '../spreadsheet/write-cells.ts';

/** A column of figures; null leaves a cell empty. */
export interface FigureColumn {
  heading: string;
  cells: readonly (WorkbookCell | null)[];
}

const firstRow = 2;
const columnWidth = 16;

/** The figures that charts are drawn from, block beside block, on a sheet of their own that is neither shown nor printed. */
export class ChartFigures {
  readonly #cells = new Map<string, WorkbookCell>();
  readonly #sheetName: string;
  readonly #styles: SheetStyles;
  #columns = 0;

  constructor(sheetName: string, styles: SheetStyles) {
    this.#sheetName = sheetName;
    this.#styles = styles;
  }

  /** Adds columns side by side and gives the range of each column's cells, as charts name it. */
  add<Columns extends readonly FigureColumn[]>(...columns: Columns): { [Index in keyof Columns]: string } {
    const ranges = columns.map(({ heading, cells }, index) => {
      const column = this.#columns + index;
      this.#cells.set(`0,${column}`, textCell(heading, this.#styles.headingRight));
      for (const [row, cell] of cells.entries()) {
        if (cell !== null) this.#cells.set(`${row + 1},${column}`, cell);
      }
      const letter = columnLetters(column);
      return `'${this.#sheetName}'!$${letter}$${firstRow}:$${letter}$${firstRow + Math.max(1, cells.length) - 1}`;
    });
    this.#columns += columns.length + 1;
    return ranges as { [Index in keyof Columns]: string };
  }

  sheet(): WriteSheet {
    return {
      name: this.#sheetName,
      columns: Array.from({ length: this.#columns }, () => ({ width: columnWidth })),
      cells: this.#cells,
      freezePane: { rows: 1 },
      hidden: true,
    };
  }
}
