import type { WriteSheet } from 'hucre/xlsx';
import { displayWidth } from './display-width.ts';
import type { WorkbookCell } from './write-cells.ts';

/** Room for a line of 11 points, Chinese too. */
export const lineHeightPoints = 17;

/** Some fonts are wider than the one that column widths are counted in. */
const roomForWiderFonts = 1.1;

/** How many lines a text takes in a cell of this width in characters. */
export function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil((displayWidth(text) * roomForWiderFonts) / width));
}

type RowHeight = NonNullable<WriteSheet['rowDefs']> extends Map<number, infer Row> ? Row : never;

/** A sheet laid out row after row, from the top. */
export class SheetPage {
  readonly cells = new Map<string, WorkbookCell>();
  readonly rowDefs = new Map<number, RowHeight>();
  #rows = 0;

  /** Adds a row and says which it is, as formulas count (from 1). Null leaves a cell out. */
  row(...cells: readonly (WorkbookCell | null)[]): number {
    for (const [column, cell] of cells.entries()) {
      if (cell !== null) this.cells.set(`${this.#rows},${column}`, cell);
    }
    this.#rows += 1;
    return this.#rows;
  }

  /** The row added last is to show this many lines of text. */
  lines(count: number): void {
    if (count > 1) this.rowDefs.set(this.#rows - 1, { height: count * lineHeightPoints });
  }

  blank(): void {
    this.#rows += 1;
  }

  /** The row the next `row` will be, as formulas count. */
  get nextRow(): number {
    return this.#rows + 1;
  }
}
