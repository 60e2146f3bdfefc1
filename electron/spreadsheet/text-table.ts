import type { TextEncoding } from '../../shared/import/recognition.ts';
import { DelimitedText } from './delimited-text.ts';
import type { FileBytes } from './file-bytes.ts';
import { fileProblem } from './file-problem.ts';
import type { FileRow, OpeningContext, Table } from './table.ts';
import { detectDelimiter, takeSeparatorLine } from './text-delimiter.ts';
import { CountingDecoder, detectEncoding, isUndecided } from './text-encoding.ts';

const delimiterSampleCharacters = 64 * 1024;

/** CSV, TSV and their kin. */
export async function openTextTable(bytes: FileBytes, context: OpeningContext): Promise<Table> {
  const { caps, reading } = context;
  const encoding = reading.encoding ?? (await encodingOf(bytes, context));
  const beginning = new CountingDecoder(encoding).decode(bytes.head).slice(0, delimiterSampleCharacters);
  const separatorLine = takeSeparatorLine(beginning);
  const delimiter = reading.delimiter ?? separatorLine.delimiter ?? detectDelimiter(separatorLine.rest);
  let badBytes = 0;

  async function* rows(): AsyncGenerator<readonly FileRow[]> {
    const decoder = new CountingDecoder(encoding);
    const parser = new DelimitedText(delimiter, caps);
    let isFirst = true;
    const take = (decoded: string): FileRow[] => {
      badBytes = decoder.badBytes;
      const text = isFirst ? takeSeparatorLine(decoded).rest : decoded;
      if (decoded !== '') isFirst = false;
      const found = parser.push(text);
      // Blank lines are rows too, and a file of nothing else must end as well.
      if (parser.recordsRead > 2 * caps.textRows + 1_000) {
        throw fileProblem('FILE_TOO_MANY_ROWS', { limit: caps.textRows, found: parser.recordsRead });
      }
      return found;
    };
    for await (const portion of bytes.stream()) {
      context.onProgress();
      yield take(decoder.decode(portion));
    }
    yield take(decoder.end());
    yield parser.end();
  }

  return {
    format: 'csv',
    gzip: bytes.gzip,
    sheets: [],
    sheet: null,
    encoding,
    delimiter,
    date1904: false,
    rowLimit: caps.textRows,
    rows,
    fractionRead: bytes.fractionRead,
    badBytes: () => badBytes,
  };
}

/** Asks the beginning of the file, or where that is plain ASCII the first portion that is not. */
export async function encodingOf(bytes: FileBytes, context: OpeningContext): Promise<TextEncoding> {
  if (!isUndecided(bytes.head)) return detectEncoding(bytes.head, true);
  let previous: Buffer = Buffer.alloc(0);
  for await (const portion of bytes.stream()) {
    context.onProgress();
    if (!isUndecided(portion)) {
      // A character may begin at the end of the portion before.
      return detectEncoding(Buffer.concat([previous.subarray(-4), portion]), false);
    }
    previous = portion;
  }
  return 'utf-8';
}
