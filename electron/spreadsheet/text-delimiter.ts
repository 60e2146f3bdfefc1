import { type Delimiter, delimiters } from '../../shared/import/recognition.ts';
import { DelimitedText } from './delimited-text.ts';
import type { FileRow } from './table.ts';

/** The line Excel reads instead of guessing; it belongs to no row. */
const separatorLine = /^sep=([^\r\n])(?:\r\n|\r|\n|$)/i;

/** Splits off a leading `sep=;` line. `delimiter` null: it names one that is not ours. */
export function takeSeparatorLine(text: string): { delimiter: Delimiter | null; rest: string } {
  const found = separatorLine.exec(text);
  if (found === null) return { delimiter: null, rest: text };
  const delimiter = delimiters.find((candidate) => candidate === found[1]) ?? null;
  return { delimiter, rest: text.slice(found[0].length) };
}

const sampleCharacters = 64 * 1024;
const sampledRows = 60;
const noCaps = {
  cellCharacters: Number.POSITIVE_INFINITY,
  rowCharacters: Number.POSITIVE_INFINITY,
  usedColumns: Number.POSITIVE_INFINITY,
};

/** The delimiter under which most rows at the beginning of a text have the same, largest number of cells. */
export function detectDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampleCharacters);
  const isCut = sample.length < text.length;
  let best: { delimiter: Delimiter; evenness: number; columns: number } = { delimiter: ',', evenness: 0, columns: 1 };
  for (const delimiter of delimiters) {
    const { evenness, columns } = evennessUnder(firstRows(delimiter, sample, isCut));
    if (columns < 2) continue;
    const isClearlyMoreEven = evenness > best.evenness + 0.05;
    const isAsEven = evenness > best.evenness - 0.05;
    const hasMoreColumns = columns > best.columns || (columns === best.columns && evenness > best.evenness);
    if (isClearlyMoreEven || (isAsEven && hasMoreColumns)) best = { delimiter, evenness, columns };
  }
  return best.delimiter;
}

function evennessUnder(rows: readonly FileRow[]): { evenness: number; columns: number } {
  const rowsByColumns = new Map<number, number>();
  for (const { cells } of rows) rowsByColumns.set(cells.length, (rowsByColumns.get(cells.length) ?? 0) + 1);
  let columns = 1;
  let most = 0;
  for (const [count, rowCount] of rowsByColumns) {
    if (count > 1 && (rowCount > most || (rowCount === most && count > columns))) {
      columns = count;
      most = rowCount;
    }
  }
  return { evenness: rows.length === 0 ? 0 : most / rows.length, columns };
}

function firstRows(delimiter: Delimiter, text: string, isCut: boolean): FileRow[] {
  const parser = new DelimitedText(delimiter, noCaps);
  try {
    const rows = parser.push(text);
    if (rows.length > 1 || (isCut && rows.length === 1)) return rows.slice(0, sampledRows);
    return isCut ? cutRow(delimiter, text) : [...rows, ...parser.end()];
  } catch {
    // Under a wrong delimiter the quotes need not fit: no evidence for it.
    return [];
  }
}

/** The beginning of a row longer than the sample; none where quotes stand within its cells, as under a wrong delimiter. */
function cutRow(delimiter: Delimiter, text: string): FileRow[] {
  for (const end of ['', '"']) {
    const parser = new DelimitedText(delimiter, noCaps);
    try {
      const [row] = [...parser.push(`${text}${end}`), ...parser.end()];
      const isEvidence = row?.cells.every((cell) => typeof cell !== 'string' || !cell.includes('"'));
      if (row !== undefined && isEvidence) return [row];
    } catch {
      // Cut within quotes: with them closed it may be one.
    }
  }
  return [];
}
