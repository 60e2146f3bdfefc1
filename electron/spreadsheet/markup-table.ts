import type { FileBytes } from './file-bytes.ts';
import { fileProblem } from './file-problem.ts';
import { HtmlRows } from './html-rows.ts';
import type { FileRow, OpeningContext, Table } from './table.ts';
import { CountingDecoder } from './text-encoding.ts';
import { encodingOf } from './text-table.ts';
import { XmlScanner } from './xml-scanner.ts';
import { XmlSpreadsheetRows } from './xml-spreadsheet-rows.ts';

/** Tables written as markup and named .xls: HTML, and Excel's own XML of 2003. */
export async function openMarkupTable(bytes: FileBytes, context: OpeningContext): Promise<Table> {
  const { caps, reading } = context;
  const { encoding, isDoubtful } =
    reading.encoding === undefined
      ? await encodingOf(bytes, context)
      : { encoding: reading.encoding, isDoubtful: false };
  const beginning = new CountingDecoder(encoding).decode(bytes.head);
  const isXmlSpreadsheet = /<(?:ss:)?workbook\b/i.test(beginning);
  if (!isXmlSpreadsheet && !/<(?:table|tr|html)\b/i.test(beginning)) {
    throw fileProblem('FILE_KIND_UNKNOWN', { found: 'xml' });
  }
  let badBytes = 0;

  async function* scan(listener: HtmlRows | XmlSpreadsheetRows): AsyncGenerator<readonly FileRow[]> {
    const scanner = new XmlScanner(listener, isXmlSpreadsheet ? 'xml' : 'html');
    const decoder = new CountingDecoder(encoding);
    for await (const portion of bytes.stream()) {
      context.onProgress();
      scanner.push(decoder.decode(portion));
      badBytes = decoder.badBytes;
      yield listener.take();
    }
    scanner.push(decoder.end());
    scanner.end();
    yield listener.take();
  }

  const sheets = isXmlSpreadsheet ? await sheetsOf(new XmlSpreadsheetRows(null, caps), scan) : new Map([['', true]]);
  const names = isXmlSpreadsheet ? [...sheets.keys()] : [];
  const sheet = isXmlSpreadsheet ? (reading.sheet ?? names.find((name) => sheets.get(name) === true)) : null;
  if (sheet === undefined) throw fileProblem('FILE_NOTHING_TO_IMPORT');
  if (sheet !== null && !names.includes(sheet)) throw fileProblem('FILE_SHEET_MISSING', { sheet, sheets: names });

  const tableOf = (shown: string | null): Table => ({
    format: 'xls',
    gzip: bytes.gzip,
    sheets: names,
    hiddenSheets: [],
    sheet: shown,
    ofSheet: (name) => tableOf(shown === null ? null : name),
    encoding,
    isEncodingDoubtful: isDoubtful,
    delimiter: null,
    date1904: false,
    rowLimit: caps.workbookRows,
    rows: () => scan(shown === null ? new HtmlRows(caps) : new XmlSpreadsheetRows(shown, caps)),
    fractionRead: bytes.fractionRead,
    badBytes: () => badBytes,
  });
  return tableOf(sheet);
}

async function sheetsOf(
  lister: XmlSpreadsheetRows,
  scan: (listener: XmlSpreadsheetRows) => AsyncIterable<readonly FileRow[]>,
): Promise<ReadonlyMap<string, boolean>> {
  for await (const _rows of scan(lister));
  return lister.sheets;
}
