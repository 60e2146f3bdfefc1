import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';

export type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];
/** How a row is shown. */
export type RowShown = NonNullable<WriteSheet['rowDefs']> extends Map<number, infer Row> ? Row : never;
type HeaderFooter = NonNullable<WriteSheet['headerFooter']>;

/** A longer list is read on the screen: nobody prints thousands of rows. */
const mostRowsPrinted = 200;

/** A list on a sheet, rows as formulas count. */
export interface PrintedList {
  sheetName: string;
  /** The rows repeated on every page. */
  headings: { first: number; last: number };
  firstRow: number;
  rowCount: number;
  lastColumn: string;
  /** A long list is printed from both its ends; without it, from its beginning. */
  hasTwoEnds?: boolean;
}

/** Headings on every page, and of a long list the part that is printed. */
export function printedNames(list: PrintedList): NamedRange[] {
  const { sheetName, headings, firstRow, rowCount, lastColumn, hasTwoEnds = false } = list;
  const lastRow = firstRow + Math.max(1, rowCount) - 1;
  const area = (from: number, to: number): string => `'${sheetName}'!$A$${from}:$${lastColumn}$${to}`;
  const printed = printedOf(rowCount, hasTwoEnds);
  const areas =
    printed === rowCount
      ? [area(1, lastRow)]
      : [area(1, firstRow + printed - 1), ...(hasTwoEnds ? [area(lastRow - printed + 1, lastRow)] : [])];
  return [
    {
      name: '_xlnm.Print_Titles',
      range: `'${sheetName}'!$${headings.first}:$${headings.last}`,
      scope: sheetName,
    },
    { name: '_xlnm.Print_Area', range: areas.join(','), scope: sheetName },
  ];
}

/** What the head of every page says where a part of the list is printed. */
export function printedHeader(rowCount: number, translate: TFunction, hasTwoEnds = false): HeaderFooter {
  const printed = printedOf(rowCount, hasTwoEnds);
  if (printed === rowCount) return {};
  const key = hasTwoEnds ? 'bothEnds' : 'beginning';
  return { oddHeader: `&L${translate(`report.printed.${key}`, { printed, count: rowCount })}` };
}

/** How many rows are printed, of a list with two ends from each of them. */
function printedOf(rowCount: number, hasTwoEnds: boolean): number {
  if (rowCount <= mostRowsPrinted) return rowCount;
  return hasTwoEnds ? mostRowsPrinted / 2 : mostRowsPrinted;
}
