import type { Cell } from '../../shared/import/fields.ts';
import { isTotalWord } from '../../shared/import/no-record.ts';
import { fileProblem } from './file-problem.ts';
import { type ReaderCaps, sheetColumnLimit } from './reader-caps.ts';
import type { FileRow } from './table.ts';

/** That the last record is cut can be told where at least this many records, and this share of all, are alike. */
const fewestWholeRecords = 2;
const shareOfWholeRecords = 0.9;

const quote = 0x22;
const blank = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Reads delimited text that arrives in portions (RFC 4180, and what tills make of it): any line end,
 * mixed ones too, ragged rows, quotes inside plain cells. A row is a record: line breaks inside quotes
 * do not count, as in a spreadsheet. Only the unfinished cell is kept between portions.
 */
export class DelimitedText {
  readonly #delimiter: string;
  readonly #delimiterCode: number;
  readonly #caps: Pick<ReaderCaps, 'cellCharacters' | 'rowCharacters' | 'usedColumns'>;

  #text = '';
  #position = 0;
  #cells: Cell[] = [];
  #rowCharacters = 0;
  #recordNumber = 1;
  #skipLineFeed = false;
  #isLast = false;
  #rows: FileRow[] = [];
  /** How many records have how many cells. */
  readonly #recordsByWidth = new Map<number, number>();
  #cutShortAt: number | null = null;

  // Where the next such character stands at or after the position; Infinity where there is none.
  #nextDelimiter = -1;
  #nextLineFeed = -1;
  #nextCarriageReturn = -1;
  // Where no quote closes a cell, once it was searched: a line of many opened quotes is not searched again for each.
  #withoutClosing = { from: 0, to: -1 };

  constructor(delimiter: string, caps: Pick<ReaderCaps, 'cellCharacters' | 'rowCharacters' | 'usedColumns'>) {
    this.#delimiter = delimiter;
    this.#delimiterCode = delimiter.charCodeAt(0);
    this.#caps = caps;
  }

  /** Records completed so far, blank ones too. */
  get recordsRead(): number {
    return this.#recordNumber - 1;
  }

  /** Whether all that was pushed is rows, with nothing left that could belong to the next one. */
  get isBetweenRecords(): boolean {
    return this.#position >= this.#text.length && this.#cells.length === 0;
  }

  /**
   * The last record, where the text ends in the middle of it: without a line end, and with fewer cells than nearly every
   * other has. Null before `end`, and where it is whole.
   */
  get cutShortAt(): number | null {
    return this.#cutShortAt;
  }

  /** Takes the next portion and returns the rows it completes, blank lines left out. */
  push(portion: string): FileRow[] {
    this.#text = this.#position < this.#text.length ? this.#text.slice(this.#position) + portion : portion;
    this.#position = 0;
    this.#nextDelimiter = -1;
    this.#nextLineFeed = -1;
    this.#nextCarriageReturn = -1;
    this.#withoutClosing = { from: 0, to: -1 };
    return this.#parse();
  }

  /** Says that no portion follows and returns the last row, if the file did not end with a line end. */
  end(): FileRow[] {
    this.#isLast = true;
    return this.push('');
  }

  #parse(): FileRow[] {
    const text = this.#text;
    for (;;) {
      if (this.#position >= text.length) {
        if (this.#isLast && this.#cells.length > 0) {
          this.#finishCell('', this.#position);
          this.#finishLastRow();
        }
        break;
      }
      if (this.#skipLineFeed) {
        this.#skipLineFeed = false;
        if (text.charCodeAt(this.#position) === lineFeed) {
          this.#position += 1;
          continue;
        }
      }
      const opening = this.#openingQuote();
      const isComplete = opening >= 0 ? this.#quotedCell(opening) : this.#plainCell();
      if (!isComplete) {
        this.#refuseLongCell(text.length - this.#position);
        break;
      }
    }
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** Position of the quote that opens the cell here (blanks may stand before it), or -1. */
  #openingQuote(): number {
    let at = this.#position;
    let code = this.#text.charCodeAt(at);
    while (code === blank) {
      at += 1;
      code = this.#text.charCodeAt(at);
    }
    return code === quote ? at : -1;
  }

  #plainCell(): boolean {
    const start = this.#position;
    const end = this.#cellEndFrom(start);
    if (end === Number.POSITIVE_INFINITY) {
      if (!this.#isLast) return false;
      this.#finishCell(this.#text.slice(start), this.#text.length);
      this.#finishLastRow();
      return true;
    }
    this.#finishCell(this.#text.slice(start, end), end);
    this.#passSeparator(end);
    return true;
  }

  #quotedCell(opening: number): boolean {
    const text = this.#text;
    let from = opening + 1;
    for (;;) {
      const at = text.indexOf('"', from);
      if (at < 0) return this.#isLast ? this.#unclosedCell(opening) : false;
      if (at + 1 >= text.length && !this.#isLast) return false;
      if (text.charCodeAt(at + 1) === quote) {
        from = at + 2;
        continue;
      }
      const separator = this.#separatorAfterQuote(at + 1);
      if (separator === undefined) return false;
      if (separator >= 0) {
        const inner = text.slice(opening + 1, at);
        this.#finishCell(inner.includes('""') ? inner.replaceAll('""', '"') : inner, separator);
        if (separator >= text.length) this.#finishLastRow();
        else this.#passSeparator(separator);
        return true;
      }
      // A quote in the middle. Behind a line break it means that an earlier one was never closed;
      // on one line it is a name like "Big" box, written by a program that does not double quotes.
      if (this.#hasLineBreak(opening, at)) throw this.#unclosedQuote();
      const closing = this.#closingOnThisLine(at + 1);
      if (closing === undefined) return false;
      if (closing < 0) return this.#plainCell();
      from = closing;
    }
  }

  /** The file ends inside quotes: on the last line the quote is taken as written, else it is an error. */
  #unclosedCell(opening: number): boolean {
    if (this.#hasLineBreak(opening, this.#text.length)) throw this.#unclosedQuote();
    return this.#plainCell();
  }

  /**
   * Where the delimiter or line end stands that follows a closing quote, blanks between them allowed:
   * -1 where something else follows, undefined where the portion ends first.
   */
  #separatorAfterQuote(from: number): number | undefined {
    let at = from;
    while (at < this.#text.length && this.#text.charCodeAt(at) === blank && this.#delimiterCode !== blank) at += 1;
    if (at >= this.#text.length) return this.#isLast ? this.#text.length : undefined;
    const code = this.#text.charCodeAt(at);
    return code === this.#delimiterCode || code === lineFeed || code === carriageReturn ? at : -1;
  }

  /** The next quote on this line that a delimiter or the line end follows; -1 where there is none. */
  #closingOnThisLine(from: number): number | undefined {
    const lineEnd = Math.min(this.#lineFeedFrom(from), this.#carriageReturnFrom(from), this.#text.length);
    if (lineEnd === this.#text.length && !this.#isLast) return undefined;
    if (from >= this.#withoutClosing.from && lineEnd <= this.#withoutClosing.to) return -1;
    for (let at = this.#text.indexOf('"', from); at >= 0 && at < lineEnd; at = this.#text.indexOf('"', at + 1)) {
      if (at + 1 === lineEnd || this.#text.charCodeAt(at + 1) === this.#delimiterCode) return at;
    }
    this.#withoutClosing = { from, to: lineEnd };
    return -1;
  }

  #hasLineBreak(from: number, to: number): boolean {
    return Math.min(this.#lineFeedFrom(from), this.#carriageReturnFrom(from)) < to;
  }

  #cellEndFrom(start: number): number {
    if (this.#nextDelimiter < start) {
      const at = this.#text.indexOf(this.#delimiter, start);
      this.#nextDelimiter = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return Math.min(this.#nextDelimiter, this.#lineFeedFrom(start), this.#carriageReturnFrom(start));
  }

  #lineFeedFrom(start: number): number {
    if (this.#nextLineFeed < start) {
      const at = this.#text.indexOf('\n', start);
      this.#nextLineFeed = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.#nextLineFeed;
  }

  #carriageReturnFrom(start: number): number {
    if (this.#nextCarriageReturn < start) {
      const at = this.#text.indexOf('\r', start);
      this.#nextCarriageReturn = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.#nextCarriageReturn;
  }

  #passSeparator(at: number): void {
    const code = this.#text.charCodeAt(at);
    this.#position = at + 1;
    if (code === this.#delimiterCode) return;
    this.#finishRow();
    this.#skipLineFeed = code === carriageReturn;
  }

  #finishCell(value: string, end: number): void {
    if (value.length > this.#caps.cellCharacters) this.#refuseLongCell(value.length);
    this.#cells.push(value === '' ? null : value);
    this.#position = end;
    this.#rowCharacters += value.length;
    if (this.#rowCharacters > this.#caps.rowCharacters) {
      throw fileProblem('FILE_ROW_TOO_LONG', {
        row: this.#recordNumber,
        limit: this.#caps.rowCharacters,
        found: this.#rowCharacters,
      });
    }
    if (this.#cells.length > sheetColumnLimit) {
      throw fileProblem('FILE_TOO_MANY_COLUMNS', {
        row: this.#recordNumber,
        limit: this.#caps.usedColumns,
        found: this.#cells.length,
      });
    }
  }

  /** Of a text that ends without a line end. */
  #finishLastRow(): void {
    const width = this.#cells.length;
    const others = [...this.#recordsByWidth].sort(([, one], [, other]) => other - one);
    const [[usualWidth, records] = [0, 0]] = others;
    const all = others.reduce((sum, [, count]) => sum + count, 0);
    const isUsual = records >= fewestWholeRecords && records >= shareOfWholeRecords * all;
    const isTotal = isTotalWord(String(this.#cells.find((cell) => cell !== null) ?? ''));
    if (isUsual && width < usualWidth && !isTotal) this.#cutShortAt = this.#recordNumber;
    this.#finishRow();
  }

  #finishRow(): void {
    if (this.#cells.length > 1 || this.#cells[0] !== null) {
      const width = this.#cells.length;
      this.#recordsByWidth.set(width, (this.#recordsByWidth.get(width) ?? 0) + 1);
      this.#rows.push({ rowNumber: this.#recordNumber, cells: this.#cells });
    }
    this.#cells = [];
    this.#rowCharacters = 0;
    this.#recordNumber += 1;
  }

  #refuseLongCell(characters: number): void {
    if (characters <= this.#caps.cellCharacters) return;
    throw fileProblem('FILE_CELL_TOO_LONG', {
      row: this.#recordNumber,
      limit: this.#caps.cellCharacters,
      found: characters,
    });
  }

  #unclosedQuote() {
    return fileProblem('FILE_QUOTE_UNCLOSED', { row: this.#recordNumber });
  }
}
