import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { BuiltDocument, TableDocument } from '../../../electron/spreadsheet/document.ts';
import { forkWriter } from '../../../electron/spreadsheet/forked-writer.ts';
import type { TableColumn, TableRow } from '../../../electron/spreadsheet/table-cells.ts';
import { writeDocument } from '../../../electron/spreadsheet/write-document.ts';
import { startDocumentWriter } from '../../../electron/spreadsheet/writer.ts';
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

function table(
  columns: readonly TableColumn[],
  rows: Iterable<TableRow>,
  given: Partial<TableDocument> = {},
): BuiltDocument {
  return { document: { form: 'table', format: 'xlsx', sheetName: 'Table', columns, rowCount: null, ...given }, rows };
}

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
      await writeDocument(path, table([text], [['Ann']], { sheetName: name }), 'en');
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
    await writeDocument(path, table(columns, rows), 'en');
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
    await writeDocument(csv, table(columns, rows, { format: 'csv' }), 'en');
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
    await writeDocument(
      path,
      table(
        [text, text],
        hostile.map((one) => [one, one]),
      ),
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
    await writeDocument(path, table([text, count], manyRows(25), { sheetName: name }), 'en', { rowsOfSheet: 11 });
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
    await writeDocument(path, table([text, count], manyRows(20)), 'en', { rowsOfSheet: 11 });
    expect((await readXlsx(readFileSync(path))).sheets.map((sheet) => sheet.rows.length)).toEqual([11, 11]);
  });

  it('has as many columns as there are, beyond Z too', async () => {
    const path = join(folder, 'wide.xlsx');
    const columns = Array.from({ length: 100 }, (_, index): TableColumn => ({ heading: `H${index}`, kind: 'count' }));
    await writeDocument(path, table(columns, [columns.map((_, index) => index)]), 'en');
    const { headings, cells } = await readWholeFile(path, { reading: { headingRow: 1 } });
    expect(headings).toEqual(columns.map(({ heading }) => heading));
    expect(cells).toEqual([columns.map((_, index) => index)]);
  });

  it('keeps in a mixed column what stood in each cell, and a row that is longer than the headings', async () => {
    const path = join(folder, 'mixed.xlsx');
    const mixed: TableColumn = { heading: 'Any', kind: 'mixed' };
    const row = ['007', 12.5, true, { day: '2026-03-04' }, { day: '1890-01-31' }, null, 'beyond'];
    await writeDocument(path, table([mixed, mixed, mixed], [row], { frozenColumns: 2 }), 'en');
    const [sheet] = (await readXlsx(readFileSync(path))).sheets;
    expect(sheet?.rows[1]).toEqual(['007', 12.5, true, new Date('2026-03-04'), '1890-01-31', null, 'beyond']);
    expect(sheet?.freezePane).toMatchObject({ rows: 1, columns: 2 });
  });

  it('is not left, nor a part of it, where its rows break off', async () => {
    const path = join(folder, 'broken.xlsx');
    function* broken(): Generator<TableRow> {
      yield* manyRows(2_000);
      throw new Error('the rows broke off');
    }
    await expect(writeDocument(path, table([text, count], broken()), 'en')).rejects.toThrow('the rows broke off');
    const writer = startDocumentWriter();
    const writing = writer.write(path, 'broken.xlsx', table([text, count], broken()), 'en');
    await expect(writing).rejects.toThrow('the rows broke off');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('streams: 60,000 rows fit a process of 40 MB, and it tells how far it is', async () => {
    const path = join(folder, 'many.xlsx');
    const writer = startDocumentWriter({ startProcess: () => forkWriter(40) });
    const told: [number, number | null][] = [];
    const many = table([text, count], manyRows(60_000), { rowCount: 60_000 });
    await writer.write(path, 'many.xlsx', many, 'en', {
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
    const writing = startDocumentWriter().write(
      path,
      'cancelled.csv',
      table([text, count], manyRows(1_000_000), { format: 'csv' }),
      'en',
      { signal: cancel.signal, onProgress: () => cancel.abort() },
    );
    await expect(writing).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the file it cannot write as it was to be called', async () => {
    const path = join(folder, 'no such folder', 'draft');
    const writing = startDocumentWriter().write(path, 'Customers.xlsx', table([text], []), 'en');
    await expect(writing).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE', values: { file: 'Customers.xlsx' } });
  });
});

const program = findLibreOffice();

describe.skipIf(program === null)('LibreOffice', () => {
  it('finds no formula in a table, reads every text to the letter, and several sheets', async () => {
    const path = join(folder, 'hostile.xlsx');
    await writeDocument(
      path,
      table(
        [text, count],
        hostileTexts.map((one, index) => [one, index]),
      ),
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
