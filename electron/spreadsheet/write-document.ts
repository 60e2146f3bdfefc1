import type { FileHandle } from 'node:fs/promises';
import { isDay } from '../../shared/day.ts';
import { formatDecimal } from '../../shared/decimal.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { BuiltDocument, Document } from './document.ts';
import { type TableCell, type TableColumn, type TableRow, wallTime } from './table-cells.ts';
import { type CsvCell, writeCsv } from './write-csv.ts';
import { writeTableWorkbook } from './write-table-workbook.ts';
import { writeWholeFile } from './write-whole-file.ts';
import { writeWorkbook } from './write-workbook.ts';
import { rowsPerBatch } from './writer-messages.ts';

/** Any document as a file; `language` chooses the font. Errors: DISK_FULL, FILE_NOT_WRITABLE. */
export async function writeDocument(
  path: string,
  { document, rows }: BuiltDocument,
  language: Language,
  options: {
    shownName?: string;
    temporaryPath?: string;
    onProgress?: (done: number, of: number | null) => void;
    rowsOfSheet?: number;
  } = {},
): Promise<void> {
  let written = 0;
  async function* counted(): AsyncGenerator<TableRow> {
    for await (const row of rows) {
      yield row;
      written += 1;
      if (written % rowsPerBatch === 0) options.onProgress?.(written, document.rowCount);
    }
  }
  await writeWholeFile(path, (file) => writeForm(file, document, counted(), language, options.rowsOfSheet), options);
  options.onProgress?.(written, written);
}

function writeForm(
  file: FileHandle,
  document: Document,
  rows: AsyncIterable<TableRow>,
  language: Language,
  rowsOfSheet: number | undefined,
): Promise<void> {
  if (document.form === 'workbook') return writeWorkbook(file, document, rows);
  if (document.format === 'csv') return writeCsv(file, csvLines(document.columns, rows));
  return writeTableWorkbook(file, { ...document, rows }, language, rowsOfSheet);
}

async function* csvLines(columns: readonly TableColumn[], rows: AsyncIterable<TableRow>): AsyncGenerator<CsvCell[]> {
  yield columns.map((column) => column.heading);
  for await (const row of rows) yield columns.map((column, index) => csvCell(row[index] ?? null, column));
}

const shareDecimals = 6;

function csvCell(cell: TableCell, column: TableColumn): CsvCell {
  if (cell === null) return null;
  if (typeof cell === 'string') return column.kind === 'day' && isDay(cell) ? { figure: cell } : cell;
  if (typeof cell === 'boolean') return String(cell);
  if (typeof cell === 'object') return { figure: cell.day };
  switch (column.kind) {
    case 'money':
      return { figure: formatDecimal({ digits: BigInt(cell), scale: column.digits }) };
    case 'percent':
      return { figure: cell.toFixed(shareDecimals) };
    case 'instant': {
      const { day, time } = wallTime(cell);
      return { figure: `${day} ${time}` };
    }
    default:
      return cell;
  }
}
