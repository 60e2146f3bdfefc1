import type { Cell } from '../../shared/import/fields.ts';
import { MergedAreas } from './merged-areas.ts';
import type { ReaderCaps } from './reader-caps.ts';
import { RowCollector } from './row-collector.ts';
import { cellOfIsoDay } from './serial-day.ts';
import type { FileRow } from './table.ts';
import { attributeOf, decodeXmlText, type XmlListener } from './xml-scanner.ts';

/** Collects the rows of one sheet of an "XML Spreadsheet 2003", which many programs name .xls. */
export class XmlSpreadsheetRows implements XmlListener {
  readonly #mergedAreas = new MergedAreas();
  readonly #collector: RowCollector;
  readonly #sheet: string | null;
  /** Sheets met so far, and whether a cell of theirs held something. */
  readonly sheets = new Map<string, boolean>();

  #currentSheet = '';
  #column = 0;
  #type = '';
  #value: string | null = null;

  /** `sheet` null: no rows are collected, only the sheets are listed. */
  constructor(sheet: string | null, caps: ReaderCaps) {
    this.#sheet = sheet;
    this.#collector = new RowCollector(caps, this.#mergedAreas);
  }

  take(): FileRow[] {
    return this.#collector.take();
  }

  open(name: string, attributes: string, isEmpty: boolean): void {
    switch (name) {
      case 'Worksheet':
        this.#currentSheet = attributeOf(attributes, 'ss:Name') ?? attributeOf(attributes, 'Name') ?? '';
        if (!this.sheets.has(this.#currentSheet)) this.sheets.set(this.#currentSheet, false);
        break;
      case 'Row':
        this.#column = -1;
        if (this.#isWanted()) this.#collector.startRow(indexOf(attributes));
        break;
      case 'Cell': {
        const index = indexOf(attributes);
        this.#column = Number.isInteger(index) && index - 1 > this.#column ? index - 1 : this.#column + 1;
        this.#mergedColumns = countOf(attributeOf(attributes, 'ss:MergeAcross'));
        this.#mergedRows = countOf(attributeOf(attributes, 'ss:MergeDown'));
        if (isEmpty) this.#column += this.#mergedColumns;
        break;
      }
      case 'Data':
        this.#type = attributeOf(attributes, 'ss:Type') ?? attributeOf(attributes, 'Type') ?? 'String';
        this.#value = isEmpty ? null : '';
        break;
    }
  }

  #mergedColumns = 0;
  #mergedRows = 0;

  close(name: string): void {
    switch (name) {
      case 'Data':
        this.#finishValue();
        break;
      case 'Cell':
        this.#column += this.#mergedColumns;
        break;
      case 'Row':
        if (this.#isWanted()) this.#collector.finishRow();
        break;
    }
  }

  text(text: string): void {
    if (this.#value === null) return;
    this.#value += text;
    this.#collector.refuseLongCell(this.#value.length);
  }

  #isWanted(): boolean {
    return this.#sheet === this.#currentSheet;
  }

  #finishValue(): void {
    if (this.#value === null) return;
    const cell = this.#cellOf(this.#value);
    this.#value = null;
    if (cell === null) return;
    this.sheets.set(this.#currentSheet, true);
    if (!this.#isWanted()) return;
    const { rowNumber } = this.#collector;
    const [left, right] = [this.#column, this.#column + this.#mergedColumns];
    this.#mergedAreas.add({ top: rowNumber, left, bottom: rowNumber + this.#mergedRows, right }, cell);
    this.#collector.put(this.#column, cell);
  }

  #cellOf(raw: string): Cell {
    switch (this.#type) {
      case 'Number': {
        const value = Number(raw);
        return raw.trim() === '' ? null : Number.isFinite(value) ? value : raw;
      }
      case 'DateTime':
        return withoutMidnight(cellOfIsoDay(raw));
      case 'Boolean':
        return raw.trim() === '1';
      case 'Error':
        return null;
      default: {
        const text = decodeXmlText(raw);
        return text === '' ? null : text;
      }
    }
  }
}

/** Every day of this format is written with a time; midnight means that there is none. */
function withoutMidnight(cell: Cell): Cell {
  return typeof cell === 'object' && cell !== null && cell.time === '00:00:00' ? { day: cell.day, time: null } : cell;
}

function countOf(text: string | undefined): number {
  const count = Number(text ?? 0);
  return Number.isInteger(count) && count > 0 ? count : 0;
}

function indexOf(attributes: string): number {
  return Number(attributeOf(attributes, 'ss:Index') ?? attributeOf(attributes, 'Index') ?? Number.NaN);
}
