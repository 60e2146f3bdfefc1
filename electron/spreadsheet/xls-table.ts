import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { Cell } from '../../shared/import/fields.ts';
import type { FileBytes } from './file-bytes.ts';
import { fileProblem } from './file-problem.ts';
import { MergedAreas } from './merged-areas.ts';
import { numberFormatOf } from './number-format.ts';
import { RowCollector } from './row-collector.ts';
import { cellOfNumber } from './serial-day.ts';
import { type FileRow, isBlankRow, type OpeningContext, type Table } from './table.ts';

// Workbooks before Excel 97 are not Unicode.
set_cptable(codePages);

const rowsPerPortion = 1_000;

/** Excel workbooks before 2007 (BIFF, mostly inside OLE 2). */
export async function openXlsTable(bytes: FileBytes, context: OpeningContext): Promise<Table> {
  const { caps, reading } = context;
  const source = await bytes.source();
  const content = await source.read(0, source.size);
  if (bytes.kind === 'ole2') refuseOtherKinds(content);
  context.onProgress();
  const workbook = parse(content);
  context.onProgress();
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const hidden = hiddenSheetsOf(workbook);
  const names = visibleFirst(workbook.SheetNames, hidden);
  let consumed = 0;

  function* rowsOf(name: string): Generator<readonly FileRow[]> {
    const grid = gridOf(workbook.Sheets[name]);
    const collector = new RowCollector(caps, mergedAreasOf(workbook.Sheets[name]));
    for (const [rowIndex, row] of grid) {
      collector.startRow(rowIndex + 1);
      for (const [column, object] of row) {
        const cell = cellOf(object, date1904);
        if (typeof cell === 'string') collector.refuseLongCell(cell.length);
        collector.put(column, cell);
      }
      collector.finishRow();
      if (rowIndex % rowsPerPortion === 0) {
        context.onProgress();
        consumed = rowIndex / Math.max(1, grid.length);
        yield collector.take();
      }
    }
    consumed = 1;
    yield collector.take();
  }

  const isFilled = (name: string) => {
    for (const rows of rowsOf(name)) if (rows.some(({ cells }) => !isBlankRow(cells))) return true;
    return false;
  };
  const sheet = reading.sheet ?? names.find(isFilled);
  if (sheet === undefined) throw fileProblem('FILE_NOTHING_TO_IMPORT');
  if (!names.includes(sheet)) throw fileProblem('FILE_SHEET_MISSING', { sheet, sheets: names });

  const tableOf = (shown: string): Table => ({
    format: 'xls',
    gzip: bytes.gzip,
    sheets: names,
    hiddenSheets: names.filter((name) => hidden.has(name)),
    sheet: shown,
    ofSheet: tableOf,
    encoding: null,
    isEncodingDoubtful: false,
    delimiter: null,
    date1904,
    rowLimit: caps.workbookRows,
    rows: async function* () {
      yield* rowsOf(shown);
    },
    fractionRead: () => consumed,
    badBytes: () => 0,
  });
  return tableOf(sheet);
}

/** Encrypted workbooks of today are OLE 2 outside; so are old Word files and saved mails. */
function refuseOtherKinds(content: Buffer): void {
  const holds = (streamName: string) => content.includes(Buffer.from(streamName, 'utf16le'));
  if (holds('EncryptedPackage')) throw fileProblem('FILE_ENCRYPTED');
  if (!holds('Workbook') && !holds('Book')) throw fileProblem('FILE_KIND_UNSUPPORTED', { found: 'ole2' });
}

function parse(content: Buffer): WorkBook {
  try {
    return read(content, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw fileProblem(/password|encrypt/i.test(message) ? 'FILE_ENCRYPTED' : 'FILE_DAMAGED', {}, error);
  }
}

function hiddenSheetsOf({ SheetNames: names, Workbook: properties }: WorkBook): ReadonlySet<string> {
  return new Set(names.filter((_, index) => (properties?.Sheets?.[index]?.Hidden ?? 0) !== 0));
}

function visibleFirst(names: readonly string[], hidden: ReadonlySet<string>): string[] {
  return [...names.filter((name) => !hidden.has(name)), ...names.filter((name) => hidden.has(name))];
}

function mergedAreasOf(sheet: WorkSheet | undefined): MergedAreas {
  const ranges = sheet?.['!merges'] ?? [];
  return new MergedAreas(
    ranges.map(({ s: first, e: last }) => ({ top: first.r + 1, left: first.c, bottom: last.r + 1, right: last.c })),
  );
}

/** The rows that hold cells, by index; the dimension the file claims is never walked. */
function gridOf(sheet: WorkSheet | undefined): { length: number } & Iterable<[number, [number, CellObject][]]> {
  const rows: (CellObject | undefined)[][] = sheet?.['!data'] ?? [];
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const rowIndex in rows) {
        const row = rows[rowIndex];
        if (row === undefined) continue;
        const cells: [number, CellObject][] = [];
        for (const column in row) {
          const object = row[column];
          if (object !== undefined) cells.push([Number(column), object]);
        }
        yield [Number(rowIndex), cells];
      }
    },
  };
}

function cellOf(object: CellObject, date1904: boolean): Cell {
  const { t: type, v: value, z: format } = object;
  if (type === 'e' || type === 'z' || value === undefined) return null;
  if (typeof value === 'number') return cellOfNumber(value, numberFormatOf(String(format ?? '')), date1904);
  if (typeof value === 'boolean') return value;
  const text = String(value);
  return text === '' ? null : text;
}
