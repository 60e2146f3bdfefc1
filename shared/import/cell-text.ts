import {
  replaceUnstorable,
  storableText,
  textOfNumber,
  tidyCell,
  withoutFormulaGuard,
  withoutTextFormula,
} from '../text.ts';
import type { Cell } from './fields.ts';
import type { CellFlag } from './rows.ts';

/** Takes note of what was odd about a cell of the row at hand. */
export type FlagCell = (flag: CellFlag) => void;

/** A cell as a person would read it, before anything is taken off: for reports and rejected rows. */
export function cellAsTyped(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return textOfNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.time === null ? cell.day : `${cell.day} ${cell.time}`;
}

/** The text to be stored of a cell, trimmed and storable; null where the cell is blank. */
export function cellText(cell: Cell | undefined, flag: FlagCell): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell !== 'string') return cellAsTyped(cell);
  let text = cell;
  if (text.charCodeAt(0) === 0x27) {
    const unguarded = withoutFormulaGuard(text);
    if (unguarded !== text) {
      flag('formulaPrefixRemoved');
      text = unguarded;
    }
  }
  text = tidyCell(withoutTextFormula(tidyCell(text)));
  if (text === '') return null;
  const storable = replaceUnstorable(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  if (storable.replaced > 0) flag('controlCharactersReplaced');
  return storable.text;
}

/** The text of a cell that this program wrote: nothing is taken off but what it put on. */
export function exactText(cell: Cell | undefined, hasGuards: boolean): string | null {
  const typed = cellAsTyped(cell);
  const text = storableText(hasGuards && typeof cell === 'string' ? withoutFormulaGuard(typed) : typed);
  return text === '' ? null : text;
}

/** What databases and tills write into a cell that names no one. "None" and "Nan" can be people. */
const missingMarks = new Set(['NULL', '#N/A', 'N/A', 'n/a', 'NA', 'NaN', '\\N']);
const placeholders = new Set(['-', '--', '—', '——', '/', '无', '無']);
const numberPlaceholders = new Set(['nan', 'null', 'None', 'none']);

export function isPlaceholder(text: string): boolean {
  return text.length <= 4 && (placeholders.has(text) || missingMarks.has(text));
}

export function isNumberPlaceholder(text: string): boolean {
  return isPlaceholder(text) || (text.length <= 4 && numberPlaceholders.has(text));
}

/** True for what programs write where a value is missing: a column of nothing else is empty. */
export function isMissingMark(text: string): boolean {
  return text.length <= 4 && (missingMarks.has(text) || text === 'nan' || text === 'null');
}
