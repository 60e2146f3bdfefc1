import type { FileHandle } from 'node:fs/promises';
import { replaceUnstorable, tidyCell, withFormulaGuard } from '../../shared/text.ts';

/** A text (guarded), a number, or a figure that is written as it is, such as "-12033.51". */
export type CsvCell = string | number | null | { figure: string };

const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';
const chunkCharacters = 256 * 1024;

/** A phone number with its country's sign and nothing a formula could be made of but signs and digits. */
const phoneWithPlus = /^[+＋][\d０-９\s().（）/–-]{5,40}$/u;

/**
 * A text as a CSV cell that no spreadsheet program runs: quoted, with an apostrophe before it, where it begins like a
 * formula (OWASP). A phone number +86… gets a TAB instead: it stays a text there and shows no stray sign. The import
 * takes off both, the apostrophe by `withoutFormulaGuard`, the TAB as the blank it is.
 */
export function csvText(text: string): string {
  const storable = replaceUnstorable(text).text;
  if (phoneWithPlus.test(tidyCell(storable))) return quoted(`\t${tidyCell(storable)}`);
  const guarded = withFormulaGuard(storable);
  const mustQuote = guarded !== storable || /[",;\t\r\n]|^\s|\s$/u.test(guarded);
  return mustQuote ? quoted(guarded) : guarded;
}

export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}${lineEnd}`;
}

/** UTF-8 with a byte order mark, because Excel takes a CSV without one for the system's old encoding. */
export async function writeCsv(
  file: FileHandle,
  lines: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
): Promise<void> {
  let text = byteOrderMark;
  for await (const line of lines) {
    text += csvLine(line);
    if (text.length >= chunkCharacters) {
      await file.writeFile(text);
      text = '';
    }
  }
  await file.writeFile(text);
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return csvText(cell);
  return typeof cell === 'number' ? String(cell) : cell.figure;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
