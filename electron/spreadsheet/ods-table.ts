import type { FileBytes } from './file-bytes.ts';
import { fileProblem } from './file-problem.ts';
import { OdsRows, type OdsSheet } from './ods-rows.ts';
import type { CountedRows, FileRow, OpeningContext, Table } from './table.ts';
import { scanPart } from './workbook-parts.ts';
import type { ZipArchive } from './zip-archive.ts';

const spreadsheetType = /^application\/vnd\.oasis\.opendocument\.spreadsheet/;

/** A spreadsheet of LibreOffice; pictures, scripts and links are never looked at. */
export async function openOdsTable(zip: ZipArchive, bytes: FileBytes, context: OpeningContext): Promise<Table> {
  const { caps, reading } = context;
  const content = zip.entry('content.xml');
  if (content === undefined || !spreadsheetType.test(await beginningOf(zip, 'mimetype'))) {
    throw fileProblem('FILE_KIND_UNSUPPORTED', { found: 'opendocument' });
  }
  const part = content;
  if ((await beginningOf(zip, 'META-INF/manifest.xml')).includes('encryption-data'))
    throw fileProblem('FILE_ENCRYPTED');
  let fractionRead = 0;
  let badBytes = 0;
  let formulasNotComputed: CountedRows = { count: 0, rows: [] };

  async function* scan(rows: OdsRows): AsyncGenerator<readonly FileRow[]> {
    const onConsumed = (packedBytes: number) => {
      fractionRead = Math.min(1, packedBytes / Math.max(1, part.packedBytes));
    };
    for await (const bad of scanPart(zip, part, rows, context, onConsumed)) {
      badBytes = bad;
      yield rows.take();
    }
    formulasNotComputed = rows.formulasNotComputed;
    yield rows.take();
  }

  const sheets = await listedSheets(new OdsRows(null, caps), scan);
  const names = [...sheets.keys()].sort((one, other) => hiddenLast(sheets.get(one), sheets.get(other)));
  const sheet = reading.sheet ?? names.find((name) => sheets.get(name)?.isFilled === true);
  if (sheet === undefined) throw fileProblem('FILE_NOTHING_TO_IMPORT');
  if (!sheets.has(sheet)) throw fileProblem('FILE_SHEET_MISSING', { sheet, sheets: names });

  const tableOf = (shown: string): Table => ({
    format: 'ods',
    gzip: bytes.gzip,
    sheets: names,
    hiddenSheets: names.filter((name) => sheets.get(name)?.isHidden === true),
    sheet: shown,
    ofSheet: tableOf,
    encoding: null,
    isEncodingDoubtful: false,
    delimiter: null,
    date1904: false,
    rowLimit: caps.workbookRows,
    rows: () => scan(new OdsRows(shown, caps)),
    fractionRead: () => fractionRead,
    badBytes: () => badBytes,
    formulasNotComputed: () => formulasNotComputed,
  });
  return tableOf(sheet);
}

async function beginningOf(zip: ZipArchive, name: string): Promise<string> {
  const entry = zip.entry(name);
  return entry === undefined ? '' : (await zip.peek(entry)).toString('utf8');
}

function hiddenLast(one: OdsSheet | undefined, other: OdsSheet | undefined): number {
  return Number(one?.isHidden ?? false) - Number(other?.isHidden ?? false);
}

async function listedSheets(
  lister: OdsRows,
  scan: (rows: OdsRows) => AsyncIterable<readonly FileRow[]>,
): Promise<ReadonlyMap<string, OdsSheet>> {
  for await (const _rows of scan(lister));
  return lister.sheets;
}
