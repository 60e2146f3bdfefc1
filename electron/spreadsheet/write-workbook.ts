import type { FileHandle } from 'node:fs/promises';
import { type CellValue, type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { WorkbookDocument } from './document.ts';
import type { TableRow } from './table-cells.ts';
import { dayValue, looksLikeErrorValue, textCell, type WorkbookCell, workbookText } from './write-cells.ts';

/** A workbook of whole sheets; the library holds all of it in memory. */
export async function writeWorkbook(
  file: FileHandle,
  { sheets, sheetOfRows, rowFormulas = [], options }: Omit<WorkbookDocument, 'form' | 'rowCount'>,
  rows: AsyncIterable<TableRow>,
): Promise<void> {
  const whole = [...sheets];
  const sheet = whole[sheetOfRows];
  if (sheet !== undefined) whole[sheetOfRows] = await withRows(sheet, rows, rowFormulas);
  await file.writeFile(await writeXlsx({ ...options, sheets: whole }));
}

async function withRows(
  sheet: WriteSheet,
  added: AsyncIterable<TableRow>,
  rowFormulas: readonly (string | null)[],
): Promise<WriteSheet> {
  const rows: CellValue[][] = [...(sheet.rows ?? [])];
  const cells = new Map<string, WorkbookCell>(sheet.cells);
  const columns: readonly ColumnDef[] = sheet.columns ?? [];
  for await (const row of added) {
    rows.push(
      row.map((cell, index) => {
        if (typeof cell === 'object' && cell !== null) return dayValue(cell.day);
        const formula = rowFormulas[index];
        if (formula != null) {
          const style = columns[index]?.style;
          cells.set(`${rows.length},${index}`, {
            formula: formula.replaceAll('{row}', String(rows.length + 1)).replaceAll('{before}', String(rows.length)),
            formulaResult: cell ?? '',
            ...(style === undefined ? {} : { style }),
          });
          return null;
        }
        if (typeof cell !== 'string') return cell;
        if (looksLikeErrorValue(cell)) cells.set(`${rows.length},${index}`, textCell(cell, columns[index]?.style));
        return workbookText(cell);
      }),
    );
  }
  return { ...sheet, rows, cells };
}
