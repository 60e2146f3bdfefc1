import type { Cell } from '../../shared/import/fields.ts';
import { attributeOf } from './xml-scanner.ts';

/** A rectangle of cells shown as one; rows from 1, columns from 0. */
export interface MergedArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What a column holds down to a row, because a cell above reaches so far. */
interface Reach {
  top: number;
  bottom: number;
  value: Cell;
}

/** A wider one is a title across the sheet, or damage: only its first column is filled. */
const widestFilledColumns = 100;
/** No list of a shop is wider; so a row of a hostile sheet costs no more. */
const columnsFilled = 1_000;
/** A hand-made list has some per order; more are no list. */
const mostAreas = 1_000_000;

/**
 * Gives every cell of a merged area the value of its first one, row after row in the order of the sheet. Columns filled
 * from a row above are named in `repeated`, because a sum written once for several rows counts once.
 */
export class MergedAreas {
  readonly #coming: MergedArea[];
  #next = 0;
  readonly #reaches = new Map<number, Reach>();

  constructor(areas: readonly MergedArea[] = []) {
    this.#coming = areas
      .slice(0, mostAreas)
      .filter(({ top, left, bottom, right }) => bottom > top || right > left)
      .sort((a, b) => a.top - b.top);
  }

  /** An area of the row that is being read, where the format says so at the cell itself. */
  add({ top, left, bottom, right }: MergedArea, value: Cell): void {
    if (value === null || (bottom === top && right === left)) return;
    const last = Math.min(columnsFilled, right - left < widestFilledColumns ? right : left);
    for (let column = left; column <= last; column += 1) this.#reaches.set(column, { top, bottom, value });
  }

  /** Fills the cells of a row; the rows come in ascending order. Gives the columns whose value stands in a row above. */
  fill(rowNumber: number, cells: Cell[]): readonly number[] | undefined {
    for (let area = this.#coming[this.#next]; area !== undefined && area.top <= rowNumber; ) {
      if (area.top === rowNumber) this.add(area, cells[area.left] ?? null);
      this.#next += 1;
      area = this.#coming[this.#next];
    }
    if (this.#reaches.size === 0) return undefined;
    const repeated: number[] = [];
    for (const [column, { top, bottom, value }] of this.#reaches) {
      if (bottom >= rowNumber && (cells[column] === null || cells[column] === undefined)) {
        while (cells.length < column) cells.push(null);
        cells[column] = value;
        if (rowNumber > top) repeated.push(column);
      }
      if (bottom <= rowNumber) this.#reaches.delete(column);
    }
    return repeated.length === 0 ? undefined : repeated;
  }
}

/** The area of a reference such as "A2:C4"; null where it is none. */
export function mergedAreaOf(reference: string): MergedArea | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference.trim());
  if (found === null) return null;
  const [, left = '', top = '', right = '', bottom = ''] = found;
  return { top: Number(top), left: columnOfLetters(left), bottom: Number(bottom), right: columnOfLetters(right) };
}

function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return column - 1;
}

const mergeTag = /<(?:[a-z0-9]{1,20}:)?mergeCell(\s[^<>]{1,200})>/gi;
/** Longer than a tag of a merged area can be. */
const longestTagCharacters = 250;

/** The merged areas of a worksheet's XML: they stand behind its rows, and only their tags are looked for. */
export async function mergedAreasOf(portions: AsyncIterable<Buffer>): Promise<MergedArea[]> {
  const areas: MergedArea[] = [];
  let cutTag = '';
  let isWide: boolean | undefined;
  for await (const portion of portions) {
    isWide ??= portion.subarray(0, 4).includes(0);
    const mayHold = cutTag !== '' || isWide || portion.includes('ergeCell');
    const looked = mayHold ? portion : portion.subarray(-longestTagCharacters);
    // The tags are ASCII in every encoding of XML.
    const text = cutTag + (isWide ? looked.toString('latin1').replaceAll('\0', '') : looked.toString('latin1'));
    if (mayHold) {
      for (const [, attributes = ''] of text.matchAll(mergeTag)) {
        const area = mergedAreaOf(attributeOf(attributes, 'ref') ?? '');
        if (area !== null && areas.length < mostAreas) areas.push(area);
      }
    }
    const open = text.lastIndexOf('<');
    cutTag = open >= 0 && !text.includes('>', open) ? text.slice(open, open + longestTagCharacters) : '';
  }
  return areas;
}
