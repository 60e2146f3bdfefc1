import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { type TableName, tableColumns } from '../../shared/tables/columns.ts';
import { columnLetters } from '../spreadsheet/column-letters.ts';
import { displayWidth } from '../spreadsheet/display-width.ts';
import { lineHeightPoints } from '../spreadsheet/sheet-page.ts';
import { indented, type SheetStyles } from '../spreadsheet/sheet-style.ts';
import type { TableCell, TableRow } from '../spreadsheet/table-cells.ts';
import {
  countFormat,
  dayFormat,
  dayValue,
  digitsFormat,
  ofUnits,
  textCell,
  type WorkbookCell,
} from '../spreadsheet/write-cells.ts';
import { leastWidths } from '../spreadsheet/write-table-workbook.ts';
import { type ContentColumn, leavingCell, type TableContent } from '../tables/table-content.ts';

const widest = 60;
/** How many rows the widths follow from. */
const rowsMeasured = 200;

/** A sheet of a workbook, and the rows that are added below its headings. */
export interface TableSheet {
  sheet: WriteSheet;
  rows(): Generator<TableRow>;
}

/**
 * A table as a sheet of a workbook: its headings, which stay and filter; its rows are added below them, and the sentence
 * where there is none.
 */
export function tableSheet<Table extends TableName, Row>(
  content: TableContent<Table, Row>,
  whereEmpty: string,
  translate: TFunction,
  styles: SheetStyles,
): TableSheet {
  const table: TableName = content.table;
  const byKey = new Map(Object.entries<ContentColumn<Row>>(content.columns));
  const columns = tableColumns[table].flatMap((key: string) => {
    const column = byKey.get(key);
    if (column === undefined) return [];
    const heading = column.heading ?? translate(`leavingTables.headings.${table}.${key}`, content.values);
    return [{ column, heading }];
  });
  const [firstPage = []] = content.pages;
  const measured = firstPage.slice(0, rowsMeasured);
  const cells = new Map<string, WorkbookCell>(
    columns.map(({ column, heading }, place) => [
      `0,${place}`,
      textCell(heading, column.kind === 'text' ? indented(styles.headingLeft) : styles.headingRight),
    ]),
  );
  if (content.rowCount === 0) cells.set('1,0', textCell(whereEmpty));
  return {
    sheet: {
      name: translate(`tables.names.${table}`),
      columns: columns.map(({ column, heading }) => ({
        width: Math.min(
          widest,
          Math.max(
            leastWidths[column.kind],
            displayWidth(heading) / 3 + 3,
            longestWord(heading) + 4,
            widthOfRows(column, measured) + 3,
          ),
        ),
        style: styleOf(column),
      })),
      rows: [columns.map(() => null)],
      cells,
      freezePane: { rows: 1, columns: 2 },
      autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${1 + Math.max(1, content.rowCount)}` },
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
      rowDefs: new Map([[0, { height: 3 * lineHeightPoints }]]),
      a11y: { headerRow: 0 },
    },
    *rows() {
      for (const page of content.pages) {
        for (const row of page) yield columns.map(({ column }) => sheetValue(column, leavingCell(column, row)));
      }
    },
  };
}

/** The same with its rows on it, for a table of a few. */
export function wholeTableSheet({ sheet, rows }: TableSheet): WriteSheet {
  const cells = new Map(sheet.cells);
  let at = 0;
  for (const row of rows()) {
    at += 1;
    for (const [place, value] of row.entries()) {
      if (value === null || typeof value === 'object') continue;
      const style = sheet.columns?.[place]?.style;
      const cell =
        typeof value === 'string' ? textCell(value, style) : { value, ...(style === undefined ? {} : { style }) };
      cells.set(`${at},${place}`, cell);
    }
  }
  return { ...sheet, cells };
}

function sheetValue<Row>(column: ContentColumn<Row>, cell: TableCell): TableCell {
  if (column.kind === 'money' && typeof cell === 'number') return ofUnits(cell, column.digits);
  return column.kind === 'day' && typeof cell === 'string' ? dayValue(cell) : cell;
}

function widthOfRows<Row>(column: ContentColumn<Row>, rows: readonly Row[]): number {
  return rows.reduce((width, row) => {
    const cell = leavingCell(column, row);
    return column.kind === 'text' && typeof cell === 'string' ? Math.max(width, displayWidth(cell)) : width;
  }, 0);
}

/** Headings break between words, Chinese ones anywhere. */
function longestWord(heading: string): number {
  return Math.max(...heading.split(/[\s\p{Script=Han}]/u).map(displayWidth));
}

function styleOf<Row>(column: ContentColumn<Row>): CellStyle {
  switch (column.kind) {
    case 'count':
      return { numFmt: countFormat };
    case 'decimal':
      return { numFmt: '#,##0.0' };
    case 'money':
      return { numFmt: digitsFormat(column.digits) };
    case 'day':
      return { numFmt: dayFormat, alignment: { horizontal: 'right' } };
    default:
      // "@": what is typed over the cell is still a text, so a leading zero or a "=" stays.
      return indented({ numFmt: '@' });
  }
}
