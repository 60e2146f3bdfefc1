import { appendFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LastRecognition } from '../../../../electron/spreadsheet/last-recognition.ts';
import { startSpreadsheetReader } from '../../../../electron/spreadsheet/reader-client.ts';
import type { Recognition } from '../../../../shared/import/recognition.ts';

function temporaryFile(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'shuke-recognition-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'customers.csv');
  writeFileSync(path, content);
  return path;
}

async function recognitionOf(path: string): Promise<Recognition> {
  const reader = startSpreadsheetReader();
  onTestFinished(() => reader.close());
  return reader.recognise({ path, fileName: 'customers.csv' }, {}, { kind: 'customers' });
}

it('is asked for once of the same file, and again of another file, kind or reading', async () => {
  const path = temporaryFile('姓名,电话\n王小明,13800000000\n');
  const recognition = await recognitionOf(path);
  const last = new LastRecognition();
  let asked = 0;
  const ask = (changes: object = {}) =>
    last.of({ path, fileName: 'customers.csv', reading: {}, kind: 'customers', hints: {}, ...changes }, async () => {
      asked += 1;
      return recognition;
    });
  expect(await ask()).toBe(recognition);
  expect(await ask()).toBe(recognition);
  expect(asked).toBe(1);
  await ask({ kind: 'orders' });
  await ask({ kind: 'orders', reading: { headingRow: 2 } });
  await ask({ fileName: 'other.csv', kind: 'orders', reading: { headingRow: 2 } });
  expect(asked).toBe(4);
});

it('is asked for again when the file has changed, if only while it was read', async () => {
  const path = temporaryFile('姓名,电话\n王小明,13800000000\n');
  const recognition = await recognitionOf(path);
  const last = new LastRecognition();
  let asked = 0;
  const ask = (meanwhile: () => void = () => {}) =>
    last.of({ path, fileName: 'customers.csv', reading: {}, kind: 'customers', hints: {} }, async () => {
      asked += 1;
      meanwhile();
      return recognition;
    });
  await ask(() => appendFileSync(path, '李丽,13900000000\n'));
  await ask();
  expect(asked).toBe(2);
  utimesSync(path, 1, 1);
  await ask();
  expect(asked).toBe(3);
  rmSync(path);
  await ask();
  await ask();
  expect(asked).toBe(5);
});

it('of a reader: a changed file is seen as it is', async () => {
  const path = temporaryFile('姓名,电话\n王小明,13800000000\n');
  const reader = startSpreadsheetReader();
  onTestFinished(() => reader.close());
  const rows = async () =>
    (await reader.recognise({ path, fileName: 'customers.csv' }, {}, { kind: 'customers' })).firstRows.length;
  expect(await rows()).toBe(1);
  expect(await rows()).toBe(1);
  appendFileSync(path, '李丽,13900000000\n');
  expect(await rows()).toBe(2);
});
