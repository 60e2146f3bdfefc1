import type { ShukeError } from '../../shared/errors.ts';
import type { FileBytes } from './file-bytes.ts';
import { fileProblem } from './file-problem.ts';
import { type MergedArea, MergedAreas, mergedAreasOf } from './merged-areas.ts';
import { SheetRows } from './sheet-rows.ts';
import { type CountedRows, type FileRow, isBlankRow, type OpeningContext, type Table } from './table.ts';
import {
  readCellFormats,
  readSharedStrings,
  readWorkbook,
  scanPart,
  type Workbook,
  type WorkbookSheet,
} from './workbook-parts.ts';
import { openZipArchive, type ZipArchive, type ZipEntry } from './zip-archive.ts';

/** A packed workbook: of Excel, or of LibreOffice. */
export async function openPackedTable(bytes: FileBytes, context: OpeningContext): Promise<Table> {
  const zip = await openZipArchive(await bytes.source(), context.caps);
  refuseOtherKinds(zip);
  await refuseDeclarations(zip);
  if (zip.entry('content.xml') !== undefined) {
    return (await import('./ods-table.ts')).openOdsTable(zip, bytes, context);
  }
  return openXlsxTable(zip, bytes, context);
}

/** XLSX and XLSM; macros, links and pictures are never looked at. */
async function openXlsxTable(zip: ZipArchive, bytes: FileBytes, context: OpeningContext): Promise<Table> {
  const { caps, reading } = context;
  const workbook = await readWorkbook(zip, context);
  const formats = await readCellFormats(zip, workbook.styles, context);
  const sharedStrings = await readSharedStrings(zip, workbook.sharedStrings, context);
  let fractionRead = 0;
  let badBytes = 0;
  let formulasNotComputed: CountedRows = { count: 0, rows: [] };

  const mergedAreas = new Map<WorkbookSheet, readonly MergedArea[]>();

  async function* rowsOf(sheet: WorkbookSheet): AsyncGenerator<readonly FileRow[]> {
    const areas = mergedAreas.get(sheet) ?? (await mergedAreasOf(watched(zip.stream(sheet.entry), context)));
    mergedAreas.set(sheet, areas);
    const surroundings = { sharedStrings, formats, date1904: workbook.date1904 };
    const collector = new SheetRows(surroundings, caps, new MergedAreas(areas));
    const onConsumed = (packedBytes: number) => {
      fractionRead = Math.min(1, packedBytes / Math.max(1, sheet.entry.packedBytes));
    };
    for await (const bad of scanPart(zip, sheet.entry, collector, context, onConsumed)) {
      badBytes = bad;
      formulasNotComputed = collector.formulasNotComputed;
      yield collector.take();
    }
    formulasNotComputed = collector.formulasNotComputed;
    yield collector.take();
  }

  const sheet =
    reading.sheet === undefined
      ? await firstFilledSheet(workbook, rowsOf)
      : workbook.sheets.find(({ name }) => name === reading.sheet);
  if (sheet === undefined) {
    const sheets = workbook.sheets.map(({ name }) => name);
    throw fileProblem('FILE_SHEET_MISSING', { sheet: reading.sheet ?? '', sheets });
  }

  const tableOf = (shown: WorkbookSheet): Table => ({
    format: 'xlsx',
    gzip: bytes.gzip,
    sheets: workbook.sheets.map(({ name }) => name),
    hiddenSheets: workbook.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    sheet: shown.name,
    ofSheet: (name) => tableOf(workbook.sheets.find((one) => one.name === name) ?? shown),
    encoding: null,
    isEncodingDoubtful: false,
    delimiter: null,
    date1904: workbook.date1904,
    rowLimit: caps.workbookRows,
    rows: () => rowsOf(shown),
    fractionRead: () => fractionRead,
    badBytes: () => badBytes,
    formulasNotComputed: () => formulasNotComputed,
  });
  return tableOf(sheet);
}

async function* watched(portions: AsyncIterable<Buffer>, { onProgress }: OpeningContext): AsyncGenerator<Buffer> {
  for await (const portion of portions) {
    onProgress();
    yield portion;
  }
}

async function firstFilledSheet(
  workbook: Workbook,
  rowsOf: (sheet: WorkbookSheet) => AsyncIterable<readonly FileRow[]>,
): Promise<WorkbookSheet> {
  // A workbook can name one part as a hundred thousand sheets.
  const blank = new Set<ZipEntry>();
  for (const sheet of workbook.sheets) {
    if (blank.has(sheet.entry)) continue;
    for await (const rows of rowsOf(sheet)) {
      if (rows.some(({ cells }) => !isBlankRow(cells))) return sheet;
    }
    blank.add(sheet.entry);
  }
  throw fileProblem('FILE_NOTHING_TO_IMPORT');
}

const otherKinds: readonly { pattern: RegExp; kind: string }[] = [
  { pattern: /^xl\/workbook\.bin$/, kind: 'xlsb' },
  { pattern: /^word\//, kind: 'docx' },
  { pattern: /^ppt\//, kind: 'pptx' },
  { pattern: /^index\/document\.iwa$|^index\.zip$/, kind: 'numbers' },
];

function refuseOtherKinds(zip: ZipArchive): void {
  const names = zip.names();
  for (const { pattern, kind } of otherKinds) {
    if (names.some((name) => pattern.test(name))) throw unsupportedKind(kind);
  }
  if (names.includes('content.xml')) return;
  if (!names.includes('[content_types].xml') && !names.includes('xl/workbook.xml')) {
    throw fileProblem('FILE_KIND_UNSUPPORTED', { found: 'zip' });
  }
}

/** Numbers can save what can be read: its sentence says how. */
function unsupportedKind(kind: string): ShukeError {
  return fileProblem('FILE_KIND_UNSUPPORTED', kind === 'numbers' ? { found: kind, context: kind } : { found: kind });
}

const peekedParts = 500;

/** No part may declare entities, those that are never read included. */
async function refuseDeclarations(zip: ZipArchive): Promise<void> {
  const parts = zip.names().filter((name) => /\.(?:xml|rels|vml)$/.test(name));
  for (const name of parts.slice(0, peekedParts)) {
    const entry = zip.entry(name);
    if (entry === undefined) continue;
    const start = (await zip.peek(entry)).toString('latin1').replaceAll('\0', '');
    if (/<!(?:doctype|entity)/i.test(start)) throw fileProblem('FILE_HOSTILE', { part: name });
  }
}
