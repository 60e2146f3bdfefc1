import { isDay } from '../../shared/day.ts';
import { formatDecimal } from '../../shared/decimal.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { type TableCell, type TableColumn, type TableRow, wallTime } from './table-cells.ts';
import { type CsvCell, writeCsv } from './write-csv.ts';
import { writeTableWorkbook } from './write-table-workbook.ts';
import { writeWholeFile } from './write-whole-file.ts';
import { rowsPerBatch } from './writer-messages.ts';

export type TableFormat = 'xlsx' | 'csv';

/** A table as it leaves; its rows are asked for as they are needed. */
export interface WrittenTable {
  sheetName: string;
  columns: readonly TableColumn[];
  rows: Iterable<TableRow> | AsyncIterable<TableRow>;
  /** How many rows there will be, null where that is not known. */
  rowCount: number | null;
}

/** Any table as a workbook or a CSV; `language` chooses the font. Errors: DISK_FULL, FILE_NOT_WRITABLE. */
export async function writeTable(
  path: string,
  table: WrittenTable,
  format: TableFormat,
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
    for await (const row of table.rows) {
      yield row;
      written += 1;
      if (written % rowsPerBatch === 0) options.onProgress?.(written, table.rowCount);
    }
  }
  await writeWholeFile(
    path,
    (file) =>
      format === 'csv'
        ? writeCsv(file, csvLines(table.columns, counted()))
        : writeTableWorkbook(file, { ...table, rows: counted() }, language, options.rowsOfSheet),
    options,
  );
  options.onProgress?.(written, written);
}

async function* csvLines(columns: readonly TableColumn[], rows: AsyncIterable<TableRow>): AsyncGenerator<CsvCell[]> {
  yield columns.map((column) => column.heading);
  for await (const row of rows) yield columns.map((column, index) => csvCell(row[index] ?? null, column));
}

const shareDecimals = 6;

function csvCell(cell: TableCell, column: TableColumn): CsvCell {
  if (cell === null) return null;
  if (typeof cell === 'string') return column.kind === 'day' && isDay(cell) ? { figure: cell } : cell;
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
