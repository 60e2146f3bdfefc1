import { MergedAreas } from './merged-areas.ts';
import type { ReaderCaps } from './reader-caps.ts';
import { sheetColumnLimit } from './reader-caps.ts';
import { RowCollector } from './row-collector.ts';
import type { FileRow } from './table.ts';
import { attributeOf, decodeXmlText, type XmlListener } from './xml-scanner.ts';

const longestSpan = 100_000;
/** Cells that reach down are followed in this many columns: each of the rows below looks through them. */
const columnsReached = 1_000;

/** Collects the rows of all tables of an HTML page, as web shops and tills export them under the name .xls. */
export class HtmlRows implements XmlListener {
  readonly #mergedAreas = new MergedAreas();
  readonly #collector: RowCollector;
  /** Rows that a cell above still reaches down into, by column. */
  readonly #reachedDown: number[] = [];
  #column = 0;
  #text: string | null = null;
  #isSilent = false;

  constructor(caps: ReaderCaps) {
    this.#collector = new RowCollector(caps, this.#mergedAreas);
  }

  take(): FileRow[] {
    return this.#collector.take();
  }

  open(name: string, attributes: string, isEmpty: boolean): void {
    switch (name.toLowerCase()) {
      case 'tr':
        this.#finishCell();
        this.#collector.startRow(Number.NaN);
        this.#column = 0;
        break;
      case 'td':
      case 'th':
        this.#finishCell();
        this.#openCell(attributes, isEmpty);
        break;
      case 'br':
        if (this.#text !== null) this.#text += '\n';
        break;
      case 'style':
      case 'script':
      case 'title':
        this.#isSilent = !isEmpty;
        break;
    }
  }

  close(name: string): void {
    switch (name.toLowerCase()) {
      case 'td':
      case 'th':
      case 'table':
        this.#finishCell();
        break;
      case 'tr':
        this.#finishCell();
        this.#passReachedColumns(sheetColumnLimit);
        this.#collector.finishRow();
        break;
      case 'style':
      case 'script':
      case 'title':
        this.#isSilent = false;
        break;
    }
  }

  text(text: string): void {
    if (this.#text === null || this.#isSilent) return;
    this.#text += text.replace(/[\t\r\n ]+/g, ' ');
    this.#collector.refuseLongCell(this.#text.length);
  }

  #openCell(attributes: string, isEmpty: boolean): void {
    while ((this.#reachedDown[this.#column] ?? 0) > 0) this.#passReachedColumns(this.#column + 1);
    const columns = spanOf(attributes, 'colspan', sheetColumnLimit);
    const rows = spanOf(attributes, 'rowspan', longestSpan);
    this.#text = isEmpty ? null : '';
    this.#cellColumn = this.#column;
    this.#cellSpan = { columns, rows };
    const end = Math.min(columnsReached, this.#column + columns);
    if (rows > 1)
      for (let column = this.#column; column < end; column += 1) this.#pendingReach.push([column, rows - 1]);
    this.#column += columns;
  }

  #cellColumn = 0;
  #cellSpan = { columns: 1, rows: 1 };
  /** Reaches that begin with this row, for the rows after it. */
  #pendingReach: [number, number][] = [];

  #finishCell(): void {
    if (this.#text === null) return;
    const text = decodeXmlText(this.#text).replaceAll('\u00A0', ' ').trim();
    this.#text = null;
    const cell = text === '' ? null : text;
    const { rowNumber } = this.#collector;
    const { columns, rows } = this.#cellSpan;
    this.#mergedAreas.add(
      {
        top: rowNumber,
        left: this.#cellColumn,
        bottom: rowNumber + rows - 1,
        right: Math.min(sheetColumnLimit, this.#cellColumn + columns) - 1,
      },
      cell,
    );
    this.#collector.put(this.#cellColumn, cell);
  }

  /** Counts down the columns before `end` that cells above reach into, and takes on those of this row. */
  #passReachedColumns(end: number): void {
    const last = Math.min(end, this.#reachedDown.length);
    for (; this.#column < last; this.#column += 1) {
      const left = this.#reachedDown[this.#column] ?? 0;
      if (left > 0) this.#reachedDown[this.#column] = left - 1;
    }
    if (end < sheetColumnLimit) return;
    for (const [column, rows] of this.#pendingReach) {
      while (this.#reachedDown.length < column) this.#reachedDown.push(0);
      this.#reachedDown[column] = rows;
    }
    this.#pendingReach = [];
  }
}

function spanOf(attributes: string, name: string, most: number): number {
  const span = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1;
}
