import type { Cell } from '../../shared/import/fields.ts';
import { fileProblem } from './file-problem.ts';
import type { MergedAreas } from './merged-areas.ts';
import { type NumberFormat, plainNumber } from './number-format.ts';
import type { ReaderCaps } from './reader-caps.ts';
import { RowCollector } from './row-collector.ts';
import { cellOfIsoDay, cellOfNumber } from './serial-day.ts';
import type { CountedRows, FileRow } from './table.ts';
import { decodeCellText } from './workbook-parts.ts';
import { attributeOf, type XmlListener } from './xml-scanner.ts';

const mostRowsNamed = 20;

/** What the cells of a sheet refer to. */
export interface SheetSurroundings {
  sharedStrings: readonly string[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/**
 * Collects the rows of a sheet from its XML. Only `row` and `c` are looked at: a dimension or validations over the
 * whole sheet cost nothing, and formulas give the value they last had.
 */
export class SheetRows implements XmlListener {
  readonly #surroundings: SheetSurroundings;
  readonly #collector: RowCollector;

  #column = -1;
  #cellType: string | undefined;
  #cellStyle: string | undefined;
  #value = '';
  #isInRow = false;
  #isInCell = false;
  #isInValue = false;
  #isInPhonetic = false;
  #hasFormula = false;
  #formulasNotComputed = 0;
  readonly #rowsNotComputed = new Set<number>();

  constructor(surroundings: SheetSurroundings, caps: ReaderCaps, mergedAreas: MergedAreas) {
    this.#surroundings = surroundings;
    this.#collector = new RowCollector(caps, mergedAreas);
  }

  take(): FileRow[] {
    return this.#collector.take();
  }

  get formulasNotComputed(): CountedRows {
    return { count: this.#formulasNotComputed, rows: [...this.#rowsNotComputed] };
  }

  #countNotComputed(): void {
    this.#formulasNotComputed += 1;
    if (this.#rowsNotComputed.size < mostRowsNamed) this.#rowsNotComputed.add(this.#collector.rowNumber);
  }

  open(name: string, attributes: string, isEmpty: boolean): void {
    switch (name) {
      case 'row':
        this.#collector.startRow(Number(attributeOf(attributes, 'r') ?? Number.NaN));
        this.#isInRow = !isEmpty;
        this.#column = -1;
        break;
      case 'c':
        if (this.#isInRow) this.#openCell(attributes, isEmpty);
        break;
      case 'v':
      case 't':
        this.#isInValue = this.#isInCell && !isEmpty && !this.#isInPhonetic;
        break;
      case 'f':
        this.#hasFormula = this.#isInCell;
        break;
      case 'rPh':
        this.#isInPhonetic = !isEmpty;
        break;
    }
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#isInValue = false;
        break;
      case 'c':
        if (this.#isInCell) this.#finishCell();
        break;
      case 'row':
        if (this.#isInCell) this.#finishCell();
        this.#isInRow = false;
        this.#collector.finishRow();
        break;
      case 'rPh':
        this.#isInPhonetic = false;
        break;
    }
  }

  text(text: string): void {
    if (!this.#isInValue) return;
    this.#value = this.#value === '' ? text : this.#value + text;
    this.#collector.refuseLongCell(this.#value.length);
  }

  #openCell(attributes: string, isEmpty: boolean): void {
    this.#column = columnOf(attributeOf(attributes, 'r')) ?? this.#column + 1;
    if (isEmpty) return;
    this.#cellType = attributeOf(attributes, 't');
    this.#cellStyle = attributeOf(attributes, 's');
    this.#value = '';
    this.#hasFormula = false;
    this.#isInCell = true;
  }

  #finishCell(): void {
    this.#isInCell = false;
    this.#isInValue = false;
    // A text that a formula computed can be empty; any other result leaves something.
    if (this.#hasFormula && this.#value === '' && this.#cellType !== 'str') this.#countNotComputed();
    this.#collector.put(this.#column, this.#cellValue());
  }

  #cellValue(): Cell {
    const raw = this.#value;
    switch (this.#cellType) {
      case 's':
        return raw === '' ? null : this.#sharedString(Number(raw));
      case 'str':
      case 'inlineStr':
        return textOrNull(decodeCellText(raw));
      case 'b':
        return raw === '' ? null : raw.trim() === '1' || raw.trim() === 'true';
      case 'e':
        return null;
      case 'd':
        return cellOfIsoDay(raw);
      default:
        return this.#numberCell(raw);
    }
  }

  #sharedString(index: number): Cell {
    const text = this.#surroundings.sharedStrings[index];
    if (text === undefined) throw fileProblem('FILE_DAMAGED', { row: this.#collector.rowNumber });
    return textOrNull(text);
  }

  #numberCell(raw: string): Cell {
    if (raw.trim() === '') return null;
    const value = Number(raw);
    if (!Number.isFinite(value)) return decodeCellText(raw);
    const { formats, date1904 } = this.#surroundings;
    const format = formats[this.#cellStyle === undefined ? 0 : Number(this.#cellStyle)];
    return cellOfNumber(value, format ?? plainNumber, date1904);
  }
}

function textOrNull(text: string): Cell {
  return text === '' ? null : text;
}

/** The zero-based column of a reference such as "AB12"; undefined where it is none. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column === 0 ? undefined : column - 1;
}
