import type { FileHandle } from 'node:fs/promises';
import type { Language } from '../../shared/settings/contract.ts';
import { beginningOf } from '../../shared/text.ts';
import { columnLetters } from './column-letters.ts';
import { displayWidth } from './display-width.ts';
import type { TableDocument } from './document.ts';
import { lineHeightPoints } from './sheet-page.ts';
import { type TableCell, type TableColumn, type TableRow, wallTime } from './table-cells.ts';
import {
  columnStyle,
  isRightAligned,
  leftHeadingStyle,
  partsBesidesSheets,
  rightHeadingStyle,
  sheetNamespace,
  styleOfMixedDay,
  type WrittenSheet,
  xmlText,
} from './table-workbook-parts.ts';
import { dayValue, ofUnits, workbookText } from './write-cells.ts';
import { ZipFile } from './zip-file.ts';

/** Excel's own limit, the headings counted. */
const mostRowsOfSheet = 1_048_576;
const longestSheetName = 31;
const rowsMeasured = 1_000;
const chunkCharacters = 64 * 1024;
const secondsOfDay = 86_400;

/**
 * A plain workbook of one table: frozen headings, a filter, widths that fit, typed cells. Rows stream through, so its
 * size does not matter; what a sheet cannot hold goes on in the next. The library's stream writer has no filter and no
 * style for headings, its other writer holds 100,000 rows in 700 MB, so these few parts are our own.
 */
export async function writeTableWorkbook(
  file: FileHandle,
  table: Pick<TableDocument, 'sheetName' | 'columns' | 'frozenColumns'> & { rows: AsyncIterable<TableRow> },
  language: Language,
  rowsOfSheet = mostRowsOfSheet,
): Promise<void> {
  const { columns, frozenColumns = 0 } = table;
  const source = await RowSource.begin(table.rows);
  try {
    const widths = columns.map((column, index) => widthOf(column, source.peeked, index));
    const zip = new ZipFile(file);
    const sheets: WrittenSheet[] = [];
    do {
      const sheet: WrittenSheet = { name: sheetNameOf(table.sheetName, sheets.length), range: '' };
      sheets.push(sheet);
      const isFirst = sheets.length === 1;
      const texts = sheetXml({ columns, widths, frozenColumns, rowsOfSheet, isFirst }, source, (range) => {
        sheet.range = range;
      });
      await zip.add(`xl/worksheets/sheet${sheets.length}.xml`, texts);
    } while (await source.hasMore());
    for (const { path, xml } of partsBesidesSheets(sheets, columns, language)) await zip.add(path, [xml]);
    await zip.finish();
  } finally {
    await source.end();
  }
}

/** Rows one by one, the first thousand known beforehand. */
class RowSource {
  readonly peeked: readonly TableRow[];
  readonly #rows: AsyncIterator<TableRow>;
  #next: TableRow | null = null;
  #taken = 0;

  static async begin(rows: AsyncIterable<TableRow>): Promise<RowSource> {
    const iterator = rows[Symbol.asyncIterator]();
    const peeked: TableRow[] = [];
    while (peeked.length < rowsMeasured) {
      const { value, done } = await iterator.next();
      if (done === true) break;
      peeked.push(value);
    }
    return new RowSource(peeked, iterator);
  }

  constructor(peeked: readonly TableRow[], rows: AsyncIterator<TableRow>) {
    this.peeked = peeked;
    this.#rows = rows;
  }

  async hasMore(): Promise<boolean> {
    this.#next ??= await this.#read();
    return this.#next !== null;
  }

  async take(): Promise<TableRow | null> {
    const row = this.#next ?? (await this.#read());
    this.#next = null;
    return row;
  }

  async end(): Promise<void> {
    await this.#rows.return?.();
  }

  async #read(): Promise<TableRow | null> {
    const known = this.peeked[this.#taken];
    this.#taken += 1;
    if (known !== undefined) return known;
    const { value, done } = await this.#rows.next();
    return done === true ? null : value;
  }
}

interface SheetLayout {
  columns: readonly TableColumn[];
  widths: readonly number[];
  frozenColumns: number;
  rowsOfSheet: number;
  isFirst: boolean;
}

async function* sheetXml(
  { columns, widths, frozenColumns, rowsOfSheet, isFirst }: SheetLayout,
  source: RowSource,
  tellRange: (range: string) => void,
): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnLetters(index));
  const cols = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${columnStyle(index)}" customWidth="1"/>`,
  );
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${sheetNamespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>${paneXml(frozenColumns)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`;
  const headings = columns.map((column, index) =>
    textCellXml(
      `${letters[index]}1`,
      isRightAligned(column) ? rightHeadingStyle : leftHeadingStyle,
      workbookText(column.heading),
    ),
  );
  const heightPoints = linesOfHeadings(columns, widths) * lineHeightPoints;
  yield `<row r="1" ht="${heightPoints}" customHeight="1">${headings.join('')}</row>`;
  let rows = 1;
  // Given on in pieces of a size worth packing.
  let xml = '';
  while (rows < rowsOfSheet) {
    const row = await source.take();
    if (row === null) break;
    rows += 1;
    xml += `<row r="${rows}">`;
    for (const [index, column] of columns.entries()) {
      xml += cellXml(`${letters[index]}${rows}`, index, row[index] ?? null, column, columns.length);
    }
    for (let index = columns.length; index < row.length; index += 1) {
      xml += cellXml(`${columnLetters(index)}${rows}`, columns.length - 1, row[index] ?? null, beyond, columns.length);
    }
    xml += '</row>';
    if (xml.length < chunkCharacters) continue;
    yield xml;
    xml = '';
  }
  yield xml;
  // A filter over the headings alone is one that LibreOffice drops.
  const range = `A1:${letters.at(-1)}${Math.max(2, rows)}`;
  tellRange(range);
  yield `</sheetData><autoFilter ref="${range}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** What a row has beyond the headings. */
const beyond: TableColumn = { kind: 'mixed', heading: '' };

/** The headings stay in sight, and the first columns. */
function paneXml(frozenColumns: number): string {
  const [first, columns] = [`${columnLetters(frozenColumns)}2`, frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''];
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  return `<pane${columns} ySplit="1" topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`;
}

function cellXml(place: string, index: number, cell: TableCell, column: TableColumn, columnCount: number): string {
  if (cell === null) return '';
  const style = columnStyle(index);
  if (typeof cell === 'boolean') return `<c r="${place}" s="${style}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object') {
    const day = dayValue(cell.day);
    if (typeof day === 'number') return `<c r="${place}" s="${styleOfMixedDay(columnCount)}"><v>${day}</v></c>`;
    return textCellXml(place, style, cell.day);
  }
  const value = workbookValue(cell, column);
  return typeof value === 'number'
    ? `<c r="${place}" s="${style}"><v>${value}</v></c>`
    : textCellXml(place, style, workbookText(value));
}

/** An inline string is a text whatever it looks like: a formula, a number, "#N/A". */
function textCellXml(place: string, style: number, text: string): string {
  const space = blankAtAnEnd.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${space}>${xmlText(text)}</t></is></c>`;
}

const blankAtAnEnd = /^\s|\s$/u;

/** A day that spreadsheets cannot count stays a text. */
function workbookValue(cell: string | number, column: TableColumn): string | number {
  if (column.kind === 'day') {
    const value = dayValue(String(cell));
    return typeof value === 'number' ? value : String(cell);
  }
  if (typeof cell === 'string') return cell;
  if (column.kind === 'money') return ofUnits(cell, column.digits);
  if (column.kind !== 'instant') return cell;
  const { day, time, secondsOfDay: seconds } = wallTime(cell);
  const value = dayValue(day);
  return typeof value === 'number' ? value + seconds / secondsOfDay : `${day} ${time}`;
}

/** Excel allows neither these characters in a sheet's name nor an apostrophe at its ends. */
function sheetNameOf(name: string, index: number): string {
  const ending = index === 0 ? '' : ` ${index + 1}`;
  const plain = workbookText(name).replace(/[[\]:*?/\\]/gu, ' ');
  return `${beginningOf(plain, longestSheetName - ending.length).replace(/^'+|'+$/gu, '')}${ending}`;
}

/** What a figure, a day or an amount needs, whatever its heading. */
export const leastWidths: Record<TableColumn['kind'], number> = {
  text: 8,
  count: 9,
  decimal: 9,
  money: 14,
  percent: 10,
  day: 12,
  instant: 20,
  mixed: 12,
};
/** How many lines the longest heading takes. */
function linesOfHeadings(columns: readonly TableColumn[], widths: readonly number[]): number {
  const lines = columns.map(({ heading }, index) =>
    Math.ceil(displayWidth(heading) / ((widths[index] ?? widestHeading) - roomInCell)),
  );
  return Math.max(1, ...lines);
}

const roomInCell = 2;
const roomForFilterSign = 4;
const widestHeading = 24;
const widestText = 48;

function widthOf(column: TableColumn, rows: readonly TableRow[], index: number): number {
  const heading = Math.min(widestHeading, displayWidth(column.heading) + roomForFilterSign + roomInCell);
  const longest =
    column.kind === 'text' || column.kind === 'mixed'
      ? rows.reduce((width, row) => Math.max(width, displayWidth(textOf(row[index] ?? '')) + 3), 0)
      : 0;
  return Math.min(widestText, Math.max(leastWidths[column.kind], heading, longest));
}

function textOf(cell: TableCell): string {
  return typeof cell === 'object' && cell !== null ? cell.day : String(cell);
}
