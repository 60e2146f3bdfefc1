import type { Cell } from '../../shared/import/fields.ts';
import { type FileRow, isBlankRow } from './table.ts';

/** How many of the first rows can be lines before the headings (exports of tills have up to a dozen). */
const searchedRows = 30;
/** How many rows below a candidate are looked at to learn what its columns hold. */
const rowsBelow = 100;
/** A heading row is at least this wide, as a share of the rows below it. */
const leastWidthShare = 0.6;

/**
 * The row that holds the headings, as its row number; 0 where none looks like one and the first row
 * already is data. `rows`: the first rows of the file, blank ones may be missing.
 */
export function detectHeadingRow(rows: readonly FileRow[]): number {
  const filled = rows.filter(({ cells }) => !isBlankRow(cells));
  const usualWidth = usualWidthOf(filled);
  for (const [index, row] of filled.slice(0, searchedRows).entries()) {
    const width = filledCells(row.cells).length;
    if (width < Math.ceil(leastWidthShare * usualWidth)) continue;
    if (isNarrowerThanNext(width, filled.slice(index + 1, index + 4)) || isLabelledLine(row.cells)) continue;
    const isLast = index === filled.length - 1;
    if (isLast && index > 0) return 0;
    const verdict = compareWithRowsBelow(row.cells, filled.slice(index + 1, index + 1 + rowsBelow));
    if (verdict === 'heading') return row.rowNumber;
    if (verdict === 'data') return 0;
  }
  return 0;
}

const mostCandidates = 8;

/** Rows that can be the headings, the likeliest first: the one that is detected, and other lines of words. */
export function headingCandidates(rows: readonly FileRow[]): number[] {
  const detected = detectHeadingRow(rows);
  const filled = rows.filter(({ cells }) => !isBlankRow(cells));
  const others = filled.slice(0, searchedRows).filter(({ rowNumber, cells }, index) => {
    const shown = filledCells(cells);
    const isWords = shown.length >= 2 && !shown.some(looksLikeValue) && !isLabelledLine(cells);
    return rowNumber !== detected && isWords && index < filled.length - 1;
  });
  return [detected, ...others.slice(0, mostCandidates).map(({ rowNumber }) => rowNumber)];
}

/**
 * The cells of the headings. Where a line of groups stands directly above, blanks are filled from it, and headings that
 * stand twice begin with their group.
 */
export function headingCells(rows: readonly FileRow[], headingRow: number): readonly Cell[] {
  const cells = rows.find(({ rowNumber }) => rowNumber === headingRow)?.cells ?? [];
  const above = rows.find(({ rowNumber }) => rowNumber === headingRow - 1)?.cells;
  if (above === undefined || !isLineOfGroups(above)) return cells;
  const width = Math.max(cells.length, above.length);
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(textOf(cell), (counts.get(textOf(cell)) ?? 0) + 1);
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const over = textOf(above[column]);
    if (over !== '') group = over;
    const own = textOf(cells[column]);
    if (own === '') return over === '' ? null : over;
    return (counts.get(own) ?? 0) > 1 && group !== '' && group !== own ? `${group} ${own}` : own;
  });
}

function isLineOfGroups(cells: readonly Cell[]): boolean {
  const shown = filledCells(cells);
  return shown.length >= 2 && !shown.some(looksLikeValue) && !isLabelledLine(cells);
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

/** The width, in filled cells, that a quarter of the rows exceed at most: titles are narrower, totals too. */
function usualWidthOf(rows: readonly FileRow[]): number {
  const widths = rows.map(({ cells }) => filledCells(cells).length).sort((left, right) => left - right);
  return widths[Math.floor(0.75 * Math.max(0, widths.length - 1))] ?? 0;
}

function isNarrowerThanNext(width: number, next: readonly FileRow[]): boolean {
  const widest = Math.max(0, ...next.map(({ cells }) => filledCells(cells).length));
  return width < Math.ceil(leastWidthShare * widest);
}

/** A line such as "Exported at: 2024-05-01 | Shop: Main Street" above a table. */
function isLabelledLine(cells: readonly Cell[]): boolean {
  const filled = filledCells(cells);
  const labelled = filled.filter((cell) => typeof cell === 'string' && /[^\s\d][:：]\s?\S/.test(cell));
  return labelled.length >= 0.5 * filled.length;
}

function compareWithRowsBelow(cells: readonly Cell[], below: readonly FileRow[]): 'heading' | 'data' {
  let textOverValues = 0;
  let valueOverValues = 0;
  let values = 0;
  let texts = 0;
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const isValue = looksLikeValue(cell);
    if (isValue) values += 1;
    else texts += 1;
    if (!holdsValues(column, below)) continue;
    if (isValue) valueOverValues += 1;
    else textOverValues += 1;
  }
  if (textOverValues + valueOverValues > 0) return textOverValues >= valueOverValues ? 'heading' : 'data';
  return texts >= values ? 'heading' : 'data';
}

/** True where most filled cells of the column are numbers, days, phones or addresses of e-mail. */
function holdsValues(column: number, rows: readonly FileRow[]): boolean {
  let filled = 0;
  let values = 0;
  for (const { cells } of rows) {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) continue;
    filled += 1;
    if (looksLikeValue(cell)) values += 1;
  }
  return filled > 0 && values / filled >= 0.6;
}

/** Cells that a title fills side by side are one; two headings of one text, next to each other, are two. */
function filledCells(cells: readonly Cell[]): Cell[] {
  const filled = cells.filter((cell) => !isBlank(cell));
  const different = new Set(filled);
  return different.size === 1 ? [...different] : filled;
}

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

const longestValueCharacters = 60;

/** Numbers, days, amounts, phones and e-mail addresses: what stands under a heading, hardly ever in one. */
function looksLikeValue(cell: Cell): boolean {
  if (typeof cell !== 'string') return true;
  const text = cell.trim();
  if (text.length > longestValueCharacters) return false;
  let digits = 0;
  let at = 0;
  let characters = 0;
  for (const character of text) {
    if (character === ' ') continue;
    characters += 1;
    if ((character >= '0' && character <= '9') || (character >= '０' && character <= '９')) digits += 1;
    if (character === '@') at += 1;
  }
  return digits > 0.5 * characters || (at === 1 && text.includes('.'));
}
