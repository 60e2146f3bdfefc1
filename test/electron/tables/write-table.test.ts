import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { forkWriter } from '../../../electron/spreadsheet/forked-writer.ts';
import type { TableColumn, TableRow } from '../../../electron/spreadsheet/table-cells.ts';
import { writeTable } from '../../../electron/spreadsheet/write-table.ts';
import { startSpreadsheetWriter } from '../../../electron/spreadsheet/writer.ts';
import { replaceUnstorable } from '../../../shared/text.ts';
import { findLibreOffice, openInLibreOffice } from '../reports/libre-office.ts';
import { hostileTexts } from '../reports/sample-ranking.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';

const root = mkdtempSync(join(tmpdir(), 'shuke-table-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = root;
beforeEach((context) => {
  folder = join(root, context.task.id);
  mkdirSync(folder);
});

const text: TableColumn = { heading: 'Name', kind: 'text' };
const count: TableColumn = { heading: 'Count', kind: 'count' };
const table = (columns: readonly TableColumn[], rows: Iterable<TableRow>, sheetName = 'Table') => ({
  sheetName,
  columns,
  rows,
  rowCount: null,
});

function* manyRows(rows: number): Generator<TableRow> {
  for (let row = 0; row < rows; row += 1) yield [`Customer ${row}`, row];
}

describe('a written table', () => {
  it('has a sheet of its name, as much of it as Excel takes, and no half of a character', async () => {
    const path = join(folder, 'name.xlsx');
    for (const [name, kept] of [
      [`${'a'.repeat(30)}𠮷𠮷`, 'a'.repeat(30)],
      [`${'a'.repeat(29)}𠮷𠮷`, `${'a'.repeat(29)}𠮷`],
    ] as const) {
      await writeTable(path, table([text], [['Ann']], name), 'xlsx', 'en');
      expect((await readXlsx(readFileSync(path))).sheets.map((sheet) => sheet.name)).toEqual([kept]);
    }
  });

  it('keeps every kind of cell exactly, negative and empty ones too', async () => {
    const columns: TableColumn[] = [
      text,
      count,
      { heading: 'Decimal', kind: 'decimal' },
      { heading: 'Yen', kind: 'money', digits: 0 },
      { heading: 'Dinar', kind: 'money', digits: 3 },
      { heading: 'Share', kind: 'percent' },
      { heading: 'Day', kind: 'day' },
      { heading: 'Instant', kind: 'instant' },
    ];
    const at = new Date(2026, 10, 22, 23, 59, 58).getTime();
    const rows: TableRow[] = [
      ['00123', 7, 0.125, -12_033, -12_033_510, 0.123456, '2026-03-04', at],
      [null, null, null, null, null, null, null, null],
      ['17850.0', -1, 1e-7, 0, 1, -1, '1890-01-31', 0],
    ];
    const path = join(folder, 'kinds.xlsx');
    await writeTable(path, table(columns, rows), 'xlsx', 'en');
    const { headings, cells } = await readWholeFile(path);
    expect(headings).toEqual(columns.map(({ heading }) => heading));
    expect(cells[0]).toEqual([
      '00123',
      7,
      0.125,
      -12_033,
      -12_033.51,
      0.123456,
      { day: '2026-03-04', time: null },
      { day: '2026-11-22', time: '23:59:58' },
    ]);
    expect(cells[1]?.slice(0, 7)).toEqual(['17850.0', -1, 1e-7, 0, 0.001, -1, '1890-01-31']);
    const csv = join(folder, 'kinds.csv');
    await writeTable(csv, table(columns, rows), 'csv', 'en');
    const lines = readFileSync(csv, 'utf8').split('\r\n');
    expect(lines[1]).toBe('00123,7,0.125,-12033,-12033.510,0.123456,2026-03-04,2026-11-22 23:59:58');
    expect(lines[2]).toBe(',,,,,,,');
  });

  it('keeps every hostile text a text, to the letter', async () => {
    const path = join(folder, 'hostile.xlsx');
    const hostile = [
      ...hostileTexts,
      'a & b < c > "d"',
      ' blanks ',
      'two\nlines',
      'NUL\u0000\uFFFE',
      'x'.repeat(40_000),
    ];
    await writeTable(
      path,
      table(
        [text, text],
        hostile.map((one) => [one, one]),
      ),
      'xlsx',
      'zh-CN',
    );
    const [sheet] = (await readXlsx(readFileSync(path))).sheets;
    const read = sheet?.rows.slice(1).map((row) => String(row[1])) ?? [];
    for (const [index, one] of hostile.slice(0, -2).entries()) {
      expect(read[index]).toBe(replaceUnstorable(one).text);
    }
    expect(read.at(-2)).toBe('NUL\uFFFD\uFFFD');
    expect(read.at(-1)?.length).toBe(32_767);
  });

  it('goes on in a further sheet where one is full, with its own headings, filter and name', async () => {
    const path = join(folder, 'long.xlsx');
    const name = 'A name [of] more than thirty-one letters';
    await writeTable(path, table([text, count], manyRows(25), name), 'xlsx', 'en', { rowsOfSheet: 11 });
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'A name  of  more than thirty-on',
      'A name  of  more than thirty- 2',
      'A name  of  more than thirty- 3',
    ]);
    expect(sheets.flatMap((sheet) => sheet.rows.slice(1).map((row) => row[1]))).toEqual(
      Array.from({ length: 25 }, (_, row) => row),
    );
    expect(sheets.map((sheet) => sheet.autoFilter?.range)).toEqual(['A1:B11', 'A1:B11', 'A1:B6']);
    expect(sheets.every((sheet) => sheet.rows[0]?.[0] === 'Name')).toBe(true);
  });

  it('does not begin a further sheet where the last one is just full', async () => {
    const path = join(folder, 'full.xlsx');
    await writeTable(path, table([text, count], manyRows(20)), 'xlsx', 'en', { rowsOfSheet: 11 });
    expect((await readXlsx(readFileSync(path))).sheets.map((sheet) => sheet.rows.length)).toEqual([11, 11]);
  });

  it('has as many columns as there are, beyond Z too', async () => {
    const path = join(folder, 'wide.xlsx');
    const columns = Array.from({ length: 100 }, (_, index): TableColumn => ({ heading: `H${index}`, kind: 'count' }));
    await writeTable(path, table(columns, [columns.map((_, index) => index)]), 'xlsx', 'en');
    const { headings, cells } = await readWholeFile(path, { reading: { headingRow: 1 } });
    expect(headings).toEqual(columns.map(({ heading }) => heading));
    expect(cells).toEqual([columns.map((_, index) => index)]);
  });

  it('is not left, nor a part of it, where its rows break off', async () => {
    const path = join(folder, 'broken.xlsx');
    function* broken(): Generator<TableRow> {
      yield* manyRows(2_000);
      throw new Error('the rows broke off');
    }
    await expect(writeTable(path, table([text, count], broken()), 'xlsx', 'en')).rejects.toThrow('the rows broke off');
    const writer = startSpreadsheetWriter();
    const writing = writer.writeTable(path, 'broken.xlsx', table([text, count], broken()), 'xlsx', 'en');
    await expect(writing).rejects.toThrow('the rows broke off');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('streams: 60,000 rows fit a process of 40 MB, and it tells how far it is', async () => {
    const path = join(folder, 'many.xlsx');
    const writer = startSpreadsheetWriter({ startProcess: () => forkWriter(40) });
    const told: [number, number | null][] = [];
    const many = { ...table([text, count], manyRows(60_000)), rowCount: 60_000 };
    await writer.writeTable(path, 'many.xlsx', many, 'xlsx', 'en', {
      onProgress: (done, of) => told.push([done, of]),
    });
    expect(told[0]).toEqual([1_000, 60_000]);
    expect(told.at(-1)).toEqual([60_000, 60_000]);
    const { cells } = await readWholeFile(path);
    expect(cells.length).toBe(60_000);
    expect(cells.at(-1)).toEqual(['Customer 59999', 59_999]);
  }, 60_000);

  it('is ended by a cancel, and leaves nothing', async () => {
    const cancel = new AbortController();
    const path = join(folder, 'cancelled.csv');
    const writing = startSpreadsheetWriter().writeTable(
      path,
      'cancelled.csv',
      table([text, count], manyRows(1_000_000)),
      'csv',
      'en',
      { signal: cancel.signal, onProgress: () => cancel.abort() },
    );
    await expect(writing).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the file it cannot write as it was to be called', async () => {
    const path = join(folder, 'no such folder', 'draft');
    const writing = startSpreadsheetWriter().writeTable(path, 'Customers.xlsx', table([text], []), 'xlsx', 'en');
    await expect(writing).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE', values: { file: 'Customers.xlsx' } });
  });
});

const program = findLibreOffice();

describe.skipIf(program === null)('LibreOffice', () => {
  it('finds no formula in a table, reads every text to the letter, and several sheets', async () => {
    const path = join(folder, 'hostile.xlsx');
    await writeTable(
      path,
      table(
        [text, count],
        hostileTexts.map((one, index) => [one, index]),
      ),
      'xlsx',
      'en',
      {
        rowsOfSheet: 20,
      },
    );
    const opened = await openInLibreOffice(program ?? '', folder, [path]);
    const sheets = opened.get('hostile.xlsx') ?? [];
    expect(sheets.map(({ name }) => name)).toEqual(['Table', 'Table 2']);
    const rows = sheets.flatMap((sheet) => sheet.rows.slice(1));
    expect(rows.map((row) => row[1]?.value)).toEqual(hostileTexts.map((_, index) => index));
    expect(rows.flat().filter((cell) => cell.formula !== null)).toEqual([]);
    for (const [index, one] of hostileTexts.entries()) {
      expect(rows[index]?.[0]?.type, one).toBe('string');
      expect(rows[index]?.[0]?.value, one).toBe(one);
    }
  }, 120_000);
});
