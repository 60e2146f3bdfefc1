import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { forkWriter } from '../../../electron/spreadsheet/forked-writer.ts';
import { startSpreadsheetWriter } from '../../../electron/spreadsheet/writer.ts';
import type { RejectedRow } from '../../../shared/import/rows.ts';
import { fallingNets, sampleOrigin, sampleRanking } from '../reports/sample-ranking.ts';

const root = mkdtempSync(join(tmpdir(), 'shuke-writer-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = root;
beforeEach((context) => {
  folder = join(root, context.task.id);
  mkdirSync(folder);
});

function* rejectedRows(count: number): Generator<RejectedRow> {
  for (let row = 0; row < count; row += 1) {
    yield { rowNumber: row + 2, reason: 'dayMissing', field: 'day', value: '', cells: [`cell ${row}`, row] };
  }
}

async function* rowsWithoutEnd(): AsyncGenerator<RejectedRow> {
  for (;;) yield* rejectedRows(1_000);
}

describe('the writer process', () => {
  it('writes the ranking, tells how far it is, proposes a name, and is gone afterwards', async () => {
    const writer = startSpreadsheetWriter();
    const path = join(folder, 'ranking.xlsx');
    const told: [number, number | null][] = [];
    const ranking = sampleRanking(fallingNets(300));
    const { name } = await writer.writeRanking(path, ranking, sampleOrigin, 'zh-CN', {
      onProgress: (done, of) => told.push([done, of]),
    });
    expect(name).toBe('Tea & Paper – 重点客户 2025-11-23 至 2026-11-22.xlsx');
    expect(told.at(-1)).toEqual([300, 300]);
    expect(readdirSync(folder)).toEqual(['ranking.xlsx']);
    const workbook = await readXlsx(readFileSync(path));
    expect(workbook.sheets[1]?.rows.length).toBe(302);
  });

  it('takes rejected rows as they come, several thousand too, in order', async () => {
    const path = join(folder, 'rejected.xlsx');
    const { name } = await startSpreadsheetWriter().writeRejectedRows(
      path,
      { fileName: 'orders.csv', headings: ['text', 'number'], rows: rejectedRows(3_500) },
      'en',
    );
    expect(name).toBe('orders rows not imported.xlsx');
    const rows = (await readXlsx(readFileSync(path))).sheets[0]?.rows.slice(1) ?? [];
    expect(rows.map((row) => row[3])).toEqual(Array.from({ length: 3_500 }, (_, row) => row));
  });

  it('is ended by a cancel, and leaves neither the file nor a part of it', async () => {
    const cancel = new AbortController();
    const writing = startSpreadsheetWriter().writeRejectedRows(
      join(folder, 'rejected.xlsx'),
      { fileName: 'orders.csv', headings: ['text', 'number'], rows: rowsWithoutEnd() },
      'en',
      { signal: cancel.signal, onProgress: () => cancel.abort() },
    );
    await expect(writing).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not begin what is cancelled already', async () => {
    const writing = startSpreadsheetWriter().writeRanking(
      join(folder, 'r.xlsx'),
      sampleRanking([]),
      sampleOrigin,
      'en',
      {
        signal: AbortSignal.abort(),
      },
    );
    await expect(writing).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is ended by close', async () => {
    const writer = startSpreadsheetWriter();
    const writing = writer.writeRejectedRows(
      join(folder, 'rejected.xlsx'),
      { fileName: 'orders.csv', headings: ['text', 'number'], rows: rowsWithoutEnd() },
      'en',
      { onProgress: () => writer.close() },
    );
    await expect(writing).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that a ranking needs too much memory, and leaves no part of it', async () => {
    const writer = startSpreadsheetWriter({ startProcess: () => forkWriter(40) });
    const writing = writer.writeRanking(
      join(folder, 'ranking.xlsx'),
      sampleRanking(fallingNets(30_000)),
      sampleOrigin,
      'en',
    );
    await expect(writing).rejects.toMatchObject({
      code: 'FILE_WRITER_OUT_OF_MEMORY',
      values: { file: 'ranking.xlsx' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('hands on what the process says of the disk, with the name the file was to have', async () => {
    const writing = startSpreadsheetWriter().writeRanking(
      join(folder, 'no such folder', 'draft'),
      sampleRanking([]),
      sampleOrigin,
      'en',
    );
    await expect(writing).rejects.toMatchObject({
      code: 'FILE_NOT_WRITABLE',
      values: { file: 'Tea & Paper – Key accounts 2025-11-23 to 2026-11-22.xlsx' },
    });
  });

  it('hands on an error of the rows it waits for', async () => {
    const broken = (function* (): Generator<RejectedRow> {
      yield* rejectedRows(1_500);
      throw new Error('the rows broke off');
    })();
    const writing = startSpreadsheetWriter().writeRejectedRows(
      join(folder, 'rejected.xlsx'),
      { fileName: 'orders.csv', headings: [], rows: broken },
      'en',
    );
    await expect(writing).rejects.toThrow('the rows broke off');
    expect(readdirSync(folder)).toEqual([]);
  });
});

const run = promisify(execFile);

describe.skipIf(process.platform === 'win32')('where the disk takes no more (a file-size limit of 64 KB)', () => {
  it('says so, keeps the file that had the name, and leaves no part', async () => {
    const path = join(folder, 'rejected.xlsx');
    const before = await startSpreadsheetWriter().writeRejectedRows(
      path,
      { fileName: 'orders.csv', headings: [], rows: rejectedRows(3) },
      'en',
    );
    expect(before.name).toBe('orders rows not imported.xlsx');
    const bytes = readFileSync(path);
    const writer = pathToFileURL(join(import.meta.dirname, '../../../electron/spreadsheet/writer.ts')).href;
    const script = `
      import { startSpreadsheetWriter } from ${JSON.stringify(writer)};
      import { randomUUID } from 'node:crypto';
      function* rows() {
        for (let row = 0; row < 20000; row += 1) {
          yield { rowNumber: row, reason: 'dayMissing', field: 'day', value: '', cells: [randomUUID()] };
        }
      }
      const rejected = { fileName: 'orders.csv', headings: ['a'], rows: rows() };
      const writing = startSpreadsheetWriter().writeRejectedRows(${JSON.stringify(path)}, rejected, 'en');
      await writing.then(() => console.log('written'), (error) => console.log(error.code, error.values.file));`;
    const { stdout } = await run('sh', [
      '-c',
      'ulimit -f 128 && exec "$0" --input-type=module-typescript -e "$1"',
      process.execPath,
      script,
    ]);
    expect(stdout.trim()).toBe('DISK_FULL rejected.xlsx');
    expect(readdirSync(folder)).toEqual(['rejected.xlsx']);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});
