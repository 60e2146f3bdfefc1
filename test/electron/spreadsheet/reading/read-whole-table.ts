import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataRowsOf } from '../../../../electron/spreadsheet/data-rows.ts';
import { openFileBytes } from '../../../../electron/spreadsheet/file-bytes.ts';
import { openTable } from '../../../../electron/spreadsheet/open-table.ts';
import { defaultReaderCaps, type ReaderCaps } from '../../../../electron/spreadsheet/reader-caps.ts';
import type { FileRow, Table } from '../../../../electron/spreadsheet/table.ts';
import type { ErrorValues } from '../../../../shared/errors.ts';
import { ShukeError } from '../../../../shared/errors.ts';
import type { Cell } from '../../../../shared/import/fields.ts';
import type { ReadingSettings } from '../../../../shared/import/recognition.ts';

export interface WholeTable {
  table: Table;
  headings: readonly string[];
  headingRow: number;
  skippedRows: readonly string[];
  rows: readonly FileRow[];
  cells: readonly (readonly Cell[])[];
  badBytes: number;
}

export interface ReadingOptions {
  reading?: ReadingSettings;
  caps?: Partial<ReaderCaps>;
}

/** Reads a whole file in this process, as the reader process does before it interprets the rows. */
export async function readWholeTable(content: string | Buffer, options: ReadingOptions = {}): Promise<WholeTable> {
  return inTemporaryFile(content, (path) => readWholeFile(path, options));
}

export async function readWholeFile(path: string, { reading = {}, caps }: ReadingOptions = {}): Promise<WholeTable> {
  const context = { reading, caps: { ...defaultReaderCaps, ...caps }, onProgress: () => {} };
  const bytes = await openFileBytes(path, context.caps);
  try {
    const table = await openTable(bytes, context);
    const { headings, headingRow, skippedRows, portions } = await dataRowsOf(table, reading.headingRow, context.caps);
    const rows: FileRow[] = [];
    for await (const portion of portions) rows.push(...portion);
    const badBytes = table.badBytes();
    return { table, headings, headingRow, skippedRows, rows, cells: rows.map(({ cells }) => cells), badBytes };
  } finally {
    await bytes.close();
  }
}

/** The code and values a file is refused with; fails where it is taken or the error is no answer to a person. */
export async function refusalOf(
  content: string | Buffer,
  options?: ReadingOptions,
): Promise<{ code: string; values: ErrorValues }> {
  try {
    await readWholeTable(content, options);
  } catch (error) {
    if (error instanceof ShukeError) return { code: error.code, values: error.values };
    throw error;
  }
  throw new Error('The file was taken.');
}

export async function inTemporaryFile<Result>(
  content: string | Buffer,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'shuke-reading-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
