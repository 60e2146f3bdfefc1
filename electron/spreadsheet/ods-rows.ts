import type { Cell } from '../../shared/import/fields.ts';
import { fileProblem } from './file-problem.ts';
import { MergedAreas } from './merged-areas.ts';
import type { ReaderCaps } from './reader-caps.ts';
import { RowCollector } from './row-collector.ts';
import { cellOfIsoDay } from './serial-day.ts';
import type { CountedRows, FileRow } from './table.ts';
import { attributeOf, decodeXmlText, type XmlListener } from './xml-scanner.ts';

/** What a sheet of the workbook is, as met in its order. */
export interface OdsSheet {
  isFilled: boolean;
  isHidden: boolean;
}

/** A filled row written once for more rows than this is no list. */
const mostFilledRepeats = 10_000;
const mostRowsNamed = 20;
/** `text:c` of a run of blanks. */
const mostBlanks = 1_000;

interface OpenCell {
  attributes: string;
  column: number;
  columns: number;
  text: string;
  paragraphs: number;
}

/**
 * Collects the rows of one sheet of an OpenDocument spreadsheet (ISO/IEC 26300, part 3, chapter 9): rows and cells that
 * are alike stand once, with the number of their repeats.
 */
export class OdsRows implements XmlListener {
  readonly #mergedAreas = new MergedAreas();
  readonly #collector: RowCollector;
  readonly #sheet: string | null;
  readonly sheets = new Map<string, OdsSheet>();

  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #currentSheet = '';
  /** Tables inside a cell are no sheets. */
  #tableDepth = 0;
  /** The rows of the sheet before the one at hand. */
  #rowsBefore = 0;
  #rowRepeats = 1;
  #column = 0;
  #cells: { column: number; cell: Cell }[] = [];
  #areas: { column: number; columns: number; rows: number; cell: Cell }[] = [];
  #open: OpenCell | null = null;
  #isInParagraph = false;
  /** Comments and reading aids stand inside a cell, and are none of its text. */
  #silentDepth = 0;
  #formulasNotComputed = 0;
  readonly #rowsNotComputed: number[] = [];

  /** `sheet` null: no rows are collected, only the sheets are listed. */
  constructor(sheet: string | null, caps: ReaderCaps) {
    this.#sheet = sheet;
    this.#collector = new RowCollector(caps, this.#mergedAreas);
  }

  take(): FileRow[] {
    return this.#collector.take();
  }

  get formulasNotComputed(): CountedRows {
    return { count: this.#formulasNotComputed, rows: this.#rowsNotComputed };
  }

  open(name: string, attributes: string, isEmpty: boolean): void {
    switch (name) {
      case 'style':
        this.#style = attributeOf(attributes, 'style:name') ?? '';
        break;
      case 'table-properties':
        if (attributeOf(attributes, 'table:display') === 'false') this.#hiddenStyles.add(this.#style);
        break;
      case 'table':
        if (!isEmpty) this.#tableDepth += 1;
        if (this.#tableDepth === 1) this.#openSheet(attributes);
        break;
      case 'table-row':
        if (this.#tableDepth !== 1) break;
        this.#rowRepeats = countOf(attributes, 'table:number-rows-repeated');
        this.#column = 0;
        this.#cells = [];
        this.#areas = [];
        if (isEmpty) this.#rowsBefore += this.#rowRepeats;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        if (this.#tableDepth === 1) this.#openCell(name, attributes, isEmpty);
        break;
      case 'annotation':
      case 'ruby-text':
        if (!isEmpty) this.#silentDepth += 1;
        break;
      default:
        if (this.#silentDepth === 0) this.#openText(name, attributes, isEmpty);
    }
  }

  close(name: string): void {
    switch (name) {
      case 'table':
        this.#tableDepth = Math.max(0, this.#tableDepth - 1);
        break;
      case 'table-row':
        if (this.#tableDepth === 1) this.#finishRow();
        break;
      case 'table-cell':
      case 'covered-table-cell':
        if (this.#tableDepth === 1) this.#finishCell();
        break;
      case 'annotation':
      case 'ruby-text':
        this.#silentDepth = Math.max(0, this.#silentDepth - 1);
        break;
      case 'p':
        if (this.#silentDepth === 0) this.#isInParagraph = false;
        break;
    }
  }

  text(text: string): void {
    if (this.#isInParagraph && this.#silentDepth === 0 && this.#tableDepth === 1) this.#append(decodeXmlText(text));
  }

  #openSheet(attributes: string): void {
    this.#currentSheet = attributeOf(attributes, 'table:name') ?? '';
    this.#rowsBefore = 0;
    const isHidden = this.#hiddenStyles.has(attributeOf(attributes, 'table:style-name') ?? '');
    if (!this.sheets.has(this.#currentSheet)) this.sheets.set(this.#currentSheet, { isFilled: false, isHidden });
  }

  #openCell(name: string, attributes: string, isEmpty: boolean): void {
    const columns = countOf(attributes, 'table:number-columns-repeated');
    // What is covered by a merged cell shows that cell's value.
    const isShown = name === 'table-cell' && /\s(?:office:value-type|table:formula)\s*=/.test(` ${attributes}`);
    this.#open = isShown ? { attributes, column: this.#column, columns, text: '', paragraphs: 0 } : null;
    this.#column += columns;
    this.#isInParagraph = false;
    if (isEmpty) this.#finishCell();
  }

  #openText(name: string, attributes: string, isEmpty: boolean): void {
    if (this.#open === null || this.#tableDepth !== 1) return;
    if (name === 'p') {
      if (this.#open.paragraphs > 0) this.#append('\n');
      this.#open.paragraphs += 1;
      this.#isInParagraph = !isEmpty;
    } else if (!this.#isInParagraph) return;
    else if (name === 's') this.#append(' '.repeat(Math.min(mostBlanks, countOf(attributes, 'text:c'))));
    else if (name === 'tab') this.#append('\t');
    else if (name === 'line-break') this.#append('\n');
  }

  #append(text: string): void {
    if (this.#open === null) return;
    this.#open.text += text;
    this.#collector.refuseLongCell(this.#open.text.length);
  }

  #finishCell(): void {
    const open = this.#open;
    this.#open = null;
    this.#isInParagraph = false;
    if (open === null) return;
    const cell = this.#valueOf(open);
    if (cell === null) return;
    this.sheets.set(this.#currentSheet, { ...this.#sheetAtHand(), isFilled: true });
    if (this.#sheet !== this.#currentSheet) return;
    for (let column = open.column; column < open.column + open.columns; column += 1) {
      // Refuses a column beyond all sheets before the next one is looked at.
      this.#collector.refuseFarColumn(column);
      this.#cells.push({ column, cell });
    }
    const columns = countOf(open.attributes, 'table:number-columns-spanned');
    const rows = countOf(open.attributes, 'table:number-rows-spanned');
    if (columns > 1 || rows > 1) this.#areas.push({ column: open.column, columns, rows, cell });
  }

  #sheetAtHand(): OdsSheet {
    return this.sheets.get(this.#currentSheet) ?? { isFilled: false, isHidden: false };
  }

  #finishRow(): void {
    const first = this.#rowsBefore + 1;
    this.#rowsBefore += this.#rowRepeats;
    if (this.#cells.length === 0) return;
    if (this.#rowRepeats > mostFilledRepeats) throw fileProblem('FILE_HOSTILE', { found: this.#rowRepeats });
    for (let row = first; row < first + this.#rowRepeats; row += 1) {
      this.#collector.startRow(row);
      for (const { column, columns, rows, cell } of this.#areas) {
        this.#mergedAreas.add({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }, cell);
      }
      for (const { column, cell } of this.#cells) this.#collector.put(column, cell);
      this.#collector.finishRow();
    }
    this.#cells = [];
  }

  #valueOf({ attributes, text, paragraphs }: OpenCell): Cell {
    switch (attributeOf(attributes, 'office:value-type')) {
      case 'float':
      case 'percentage':
      case 'currency': {
        const value = Number(attributeOf(attributes, 'office:value') ?? Number.NaN);
        if (!Number.isFinite(value)) return text === '' ? null : text;
        // A format that shows leading zeros: a number that names something.
        return /^0\d+$/.test(text) && Number(text) === value ? text : value;
      }
      case 'date':
        return cellOfIsoDay(attributeOf(attributes, 'office:date-value') ?? text);
      case 'time':
        return clockOf(attributeOf(attributes, 'office:time-value') ?? '') ?? (text === '' ? null : text);
      case 'boolean':
        return attributeOf(attributes, 'office:boolean-value') === 'true';
      case 'string': {
        if (attributeOf(attributes, 'calcext:value-type') === 'error') return null;
        const written = paragraphs > 0 ? text : (attributeOf(attributes, 'office:string-value') ?? '');
        return written === '' ? null : written;
      }
      default:
        this.#countNotComputed();
        return null;
    }
  }

  #countNotComputed(): void {
    if (this.#sheet !== this.#currentSheet) return;
    this.#formulasNotComputed += 1;
    const row = this.#rowsBefore + 1;
    if (this.#rowsNotComputed.length < mostRowsNamed && this.#rowsNotComputed.at(-1) !== row) {
      this.#rowsNotComputed.push(row);
    }
  }
}

function countOf(attributes: string, name: string): number {
  const count = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** "PT10H30M00S" as 10:30:00; null where it is none. */
function clockOf(duration: string): string | null {
  const found = /^PT(\d{1,3})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(duration);
  if (found === null) return null;
  const [, hours = '', minutes = '', seconds = ''] = found;
  return [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
}
