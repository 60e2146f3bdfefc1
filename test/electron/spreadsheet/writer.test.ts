import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { rankingDocument } from '../../../electron/reports/ranking-document.ts';
import { reportedByRevenue } from '../../../electron/reports/reported-ranking.ts';
import type { BuiltDocument, DocumentRows } from '../../../electron/spreadsheet/document.ts';
import { forkWriter } from '../../../electron/spreadsheet/forked-writer.ts';
import type { TableRow } from '../../../electron/spreadsheet/table-cells.ts';
import { startDocumentWriter } from '../../../electron/spreadsheet/writer.ts';
import { fallingNets, sampleOrigin, sampleRanking } from '../reports/sample-ranking.ts';

const root = mkdtempSync(join(tmpdir(), 'shuke-writer-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = root;
beforeEach((context) => {
  folder = join(root, context.task.id);
  mkdirSync(folder);
});

function* numberedRows(count: number): Generator<TableRow> {
  for (let row = 0; row < count; row += 1) yield [`cell ${row}`, row];
}

async function* rowsWithoutEnd(): AsyncGenerator<TableRow> {
  for (;;) yield* numberedRows(1_000);
}

function table(rows: DocumentRows): BuiltDocument {
  const columns = [
    { kind: 'text', heading: 'text' },
    { kind: 'count', heading: 'number' },
  ] as const;
  return { document: { form: 'table', format: 'xlsx', sheetName: 'Rows', columns, rowCount: null }, rows };
}

function ranking(customers: number): BuiltDocument {
  return rankingDocument(reportedByRevenue(sampleRanking(fallingNets(customers))), sampleOrigin, 'zh-CN');
}

describe('the writer process', () => {
  it('writes a workbook, tells how far it is, and is gone afterwards', async () => {
    const path = join(folder, 'ranking.xlsx');
    const told: [number, number | null][] = [];
    await startDocumentWriter().write(path, 'ranking.xlsx', ranking(3_000), 'zh-CN', {
      onProgress: (done, of) => told.push([done, of]),
    });
    expect(told).toEqual([
      [1_000, 3_000],
      [2_000, 3_000],
      [3_000, 3_000],
      [3_000, 3_000],
    ]);
    expect(readdirSync(folder)).toEqual(['ranking.xlsx']);
    const workbook = await readXlsx(readFileSync(path));
    expect(workbook.sheets[2]?.rows.length).toBe(3_002);
  });

  it('takes the rows of a table as they come, several thousand too, in order', async () => {
    const path = join(folder, 'rows.xlsx');
    await startDocumentWriter().write(path, 'rows.xlsx', table(numberedRows(3_500)), 'en');
    const rows = (await readXlsx(readFileSync(path))).sheets[0]?.rows.slice(1) ?? [];
    expect(rows.map((row) => row[1])).toEqual(Array.from({ length: 3_500 }, (_, row) => row));
  });

  it('loads how files are written, and no feature', () => {
    const loaded = modulesOf(join(import.meta.dirname, '../../../electron/spreadsheet/writer-process.ts'));
    const folders = new Set([...loaded].map((path) => path.replace(/\/[^/]+$/u, '')));
    expect([...folders].sort()).toEqual(['electron/files', 'electron/spreadsheet', 'shared']);
  });

  it('is ended by a cancel, and leaves neither the file nor a part of it', async () => {
    const cancel = new AbortController();
    const writing = startDocumentWriter().write(join(folder, 'rows.xlsx'), 'rows.xlsx', table(rowsWithoutEnd()), 'en', {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    await expect(writing).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not begin what is cancelled already', async () => {
    const writing = startDocumentWriter().write(join(folder, 'r.xlsx'), 'r.xlsx', ranking(0), 'en', {
      signal: AbortSignal.abort(),
    });
    await expect(writing).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is ended by close', async () => {
    const writer = startDocumentWriter();
    const writing = writer.write(join(folder, 'rows.xlsx'), 'rows.xlsx', table(rowsWithoutEnd()), 'en', {
      onProgress: () => writer.close(),
    });
    await expect(writing).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that a ranking needs too much memory, and leaves no part of it', async () => {
    const writer = startDocumentWriter({ startProcess: () => forkWriter(40) });
    const writing = writer.write(join(folder, 'ranking.xlsx'), 'ranking.xlsx', ranking(30_000), 'en');
    await expect(writing).rejects.toMatchObject({
      code: 'FILE_WRITER_OUT_OF_MEMORY',
      values: { file: 'ranking.xlsx' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('hands on what the process says of the disk, with the name the file was to have', async () => {
    const writing = startDocumentWriter().write(
      join(folder, 'no such folder', 'draft'),
      'Tea & Paper – Key accounts.xlsx',
      ranking(0),
      'en',
    );
    await expect(writing).rejects.toMatchObject({
      code: 'FILE_NOT_WRITABLE',
      values: { file: 'Tea & Paper – Key accounts.xlsx' },
    });
  });

  it('hands on an error of the rows it waits for', async () => {
    const broken = (function* (): Generator<TableRow> {
      yield* numberedRows(1_500);
      throw new Error('the rows broke off');
    })();
    const writing = startDocumentWriter().write(join(folder, 'rows.xlsx'), 'rows.xlsx', table(broken), 'en');
    await expect(writing).rejects.toThrow('the rows broke off');
    expect(readdirSync(folder)).toEqual([]);
  });
});

const run = promisify(execFile);

describe.skipIf(process.platform === 'win32')('where the disk takes no more (a file-size limit of 64 KB)', () => {
  it('says so, keeps the file that had the name, and leaves no part', async () => {
    const path = join(folder, 'rows.xlsx');
    await startDocumentWriter().write(path, 'rows.xlsx', table(numberedRows(3)), 'en');
    const bytes = readFileSync(path);
    const writer = pathToFileURL(join(import.meta.dirname, '../../../electron/spreadsheet/writer.ts')).href;
    const script = `
      import { startDocumentWriter } from ${JSON.stringify(writer)};
      import { randomUUID } from 'node:crypto';
      function* rows() {
        for (let row = 0; row < 20000; row += 1) yield [randomUUID()];
      }
      const columns = [{ kind: 'text', heading: 'a' }];
      const document = { form: 'table', format: 'xlsx', sheetName: 'Rows', columns, rowCount: null };
      const built = { document, rows: rows() };
      const writing = startDocumentWriter().write(${JSON.stringify(path)}, 'rows.xlsx', built, 'en');
      await writing.then(() => console.log('written'), (error) => console.log(error.code, error.values.file));`;
    const { stdout } = await run('sh', [
      '-c',
      'ulimit -f 128 && exec "$0" --input-type=module-typescript -e "$1"',
      process.execPath,
      script,
    ]);
    expect(stdout.trim()).toBe('DISK_FULL rows.xlsx');
    expect(readdirSync(folder)).toEqual(['rows.xlsx']);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

/** Every module of the program that this one loads, directly or not, types aside; by its place in the project. */
function modulesOf(entry: string, seen = new Set<string>()): Set<string> {
  const root = join(import.meta.dirname, '../../..');
  const place = relative(root, entry).replaceAll('\\', '/');
  if (seen.has(place)) return seen;
  seen.add(place);
  for (const [, names = '', from = ''] of readFileSync(entry, 'utf8').matchAll(
    /^import ([^;]*?)from '(\.[^']+)';/gmsu,
  )) {
    const isOfTypes = names.startsWith('type ') || /^\{(?:\s*type \w+,?)+\s*\}\s*$/u.test(names);
    if (!isOfTypes) modulesOf(join(dirname(entry), from), seen);
  }
  return seen;
}
