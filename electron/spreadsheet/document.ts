import type { WriteOptions as WorkbookOptions, WriteSheet } from 'hucre/xlsx';
import type { TableColumn, TableRow } from './table-cells.ts';

export type TableFormat = 'xlsx' | 'csv';

/** One table: frozen headings, a filter, widths that fit; of any size, as its rows stream through. */
export interface TableDocument {
  form: 'table';
  format: TableFormat;
  sheetName: string;
  columns: readonly TableColumn[];
  /** How many of the first columns stay where they are while the others scroll. */
  frozenColumns?: number;
  /** How many rows there will be, null where that is not known. */
  rowCount: number | null;
}

/** A workbook of sheets that are given whole, but for the rows of one of them, which are added below its own. */
export interface WorkbookDocument {
  form: 'workbook';
  sheets: readonly WriteSheet[];
  /** Index of the sheet that the rows belong to; their cells take the styles of its columns. */
  sheetOfRows: number;
  rowCount: number;
  /**
   * Formulas of the rows, by column, whose cells carry the row's value as the result; `{row}` stands for the row as formulas
   * count, `{before}` for the one above. Null: the value itself.
   */
  rowFormulas?: readonly (string | null)[];
  options: Omit<WorkbookOptions, 'sheets'>;
}

/**
 * A file as plain data that can be sent to the writer process, which knows sheets, tables and text and no feature. Its
 * rows are asked for as they are needed.
 */
export type Document = TableDocument | WorkbookDocument;

export type DocumentRows = Iterable<TableRow> | AsyncIterable<TableRow>;

/** A document with its rows, as a feature builds it. */
export interface BuiltDocument {
  document: Document;
  rows: DocumentRows;
}
