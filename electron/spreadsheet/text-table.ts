import type { Cell } from '../../shared/import/fields.ts';
import type { Delimiter, TextEncoding } from '../../shared/import/recognition.ts';
import { DelimitedText } from './delimited-text.ts';
import type { FileBytes } from './file-bytes.ts';
import { fileProblem } from './file-problem.ts';
import { type FileRest, restOfText } from './file-rest.ts';
import { type FileRow, isBlankRow, type OpeningContext, type Table } from './table.ts';
import { detectDelimiter, takeSeparatorLine } from './text-delimiter.ts';
import { CountingDecoder, isUndecided, type JudgedEncoding, judgeEncoding } from './text-encoding.ts';

/** Filled rows that stand before a rest that is left: among them are the headings and the first rows below. */
const fewestRowsBeforeRest = 1_000;

/** CSV, TSV and their kin. */
export async function openTextTable(bytes: FileBytes, context: OpeningContext): Promise<Table> {
  const { caps, reading, shared } = context;
  const { encoding, delimiter, isDoubtful } =
    shared?.part === 'rest' ? { ...shared.rest, isDoubtful: false } : await writingOf(bytes, context);
  const fromByte = shared?.part === 'rest' ? shared.rest.fromByte : 0;
  let badBytes = 0;
  let cutShortAt: number | null = null;
  let recordsBeforeRest: number | null = null;

  async function offeredRest(): Promise<FileRest | null> {
    if (shared?.part !== 'beginning') return null;
    const rest = await restOfText(bytes, { encoding, delimiter }, caps);
    if (rest !== null) shared.onRest(rest);
    return rest;
  }

  async function* rows(): AsyncGenerator<readonly FileRow[]> {
    const decoder = new CountingDecoder(encoding, fromByte === 0);
    const parser = new DelimitedText(delimiter, caps);
    let isFirst = fromByte === 0;
    recordsBeforeRest = null;
    cutShortAt = null;
    const take = (decoded: string): FileRow[] => {
      badBytes = decoder.badBytes;
      const text = isFirst ? takeSeparatorLine(decoded).rest : decoded;
      if (decoded !== '') isFirst = false;
      const found = parser.push(text).map(withoutQuotesBefore);
      // Blank lines are rows too, and a file of nothing else must end as well.
      if (parser.recordsRead > 2 * caps.textRows + 1_000) {
        throw fileProblem('FILE_TOO_MANY_ROWS', { limit: caps.textRows, found: parser.recordsRead });
      }
      return found;
    };
    const rest = await offeredRest();
    const fewestRows = fewestRowsBeforeRest + (reading.headingRow ?? 0);
    let filledRows = 0;
    for await (const portion of bytes.stream(fromByte, rest?.fromByte)) {
      context.onProgress();
      const found = take(decoder.decode(portion));
      if (rest !== null && filledRows < fewestRows)
        filledRows += found.filter(({ cells }) => !isBlankRow(cells)).length;
      yield found;
    }
    if (rest !== null) {
      if (parser.isBetweenRecords && filledRows >= fewestRows) {
        recordsBeforeRest = parser.recordsRead;
        return;
      }
      // The line is in the middle of a cell: no one can begin there.
      for await (const portion of bytes.stream(rest.fromByte)) {
        context.onProgress();
        yield take(decoder.decode(portion));
      }
    }
    yield take(decoder.end());
    const last = parser.end();
    cutShortAt = parser.cutShortAt;
    yield last;
  }

  const table: Table = {
    format: 'csv',
    gzip: bytes.gzip,
    sheets: [],
    hiddenSheets: [],
    sheet: null,
    ofSheet: () => table,
    encoding,
    isEncodingDoubtful: isDoubtful,
    delimiter,
    date1904: false,
    rowLimit: caps.textRows,
    rows,
    fractionRead: bytes.fractionRead,
    badBytes: () => badBytes,
    cutShortAt: () => cutShortAt,
    recordsBeforeRest: () => recordsBeforeRest,
  };
  return table;
}

const backtick = 0x60;

/** Bills of payment services put ` before every cell of a row, so that spreadsheets leave it alone. */
function withoutQuotesBefore(row: FileRow): FileRow {
  const { cells } = row;
  const isQuoted = (cell: Cell): boolean => typeof cell === 'string' && cell.charCodeAt(0) === backtick;
  if (!isQuoted(cells[0] ?? null) || cells.length < 2 || !cells.every((cell) => cell === null || isQuoted(cell)))
    return row;
  return { ...row, cells: cells.map((cell) => (typeof cell === 'string' && cell.length > 1 ? cell.slice(1) : null)) };
}

/** How it is written: as told, else as found. */
async function writingOf(
  bytes: FileBytes,
  context: OpeningContext,
): Promise<{ encoding: TextEncoding; delimiter: Delimiter; isDoubtful: boolean }> {
  const { reading } = context;
  const { encoding, isDoubtful } =
    reading.encoding === undefined
      ? await encodingOf(bytes, context)
      : { encoding: reading.encoding, isDoubtful: false };
  const beginning = new CountingDecoder(encoding).decode(bytes.head);
  const separatorLine = takeSeparatorLine(beginning);
  const delimiter = reading.delimiter ?? separatorLine.delimiter ?? detectDelimiter(separatorLine.rest);
  return { encoding, delimiter, isDoubtful };
}

/** Asks the beginning of the file, or where that is plain ASCII the first portion that is not. */
export async function encodingOf(bytes: FileBytes, context: OpeningContext): Promise<JudgedEncoding> {
  const { homeCurrency } = context;
  if (!isUndecided(bytes.head)) return judgeEncoding(bytes.head, true, homeCurrency);
  let previous: Buffer = Buffer.alloc(0);
  for await (const portion of bytes.stream()) {
    context.onProgress();
    if (!isUndecided(portion)) {
      // A character may begin at the end of the portion before.
      return judgeEncoding(Buffer.concat([previous.subarray(-4), portion]), false, homeCurrency);
    }
    previous = portion;
  }
  return { encoding: 'utf-8', isDoubtful: false };
}
