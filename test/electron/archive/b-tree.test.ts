import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BTreeMalformed, type ReadPage, readTableRows } from '../../../electron/archive/b-tree.ts';
import { publishedArchiveKey } from '../../../electron/archive/key.ts';
import { decipherPage, isPageIntact, pageBytes, pageKeys } from '../../../electron/archive/pages.ts';
import { openKeyed } from '../../../electron/archive/pragmas.ts';
import { temporaryFolder } from './small-archive.ts';

const keys = pageKeys(publishedArchiveKey);

function pagesOf(bytes: Buffer): ReadPage {
  return (pageNumber) => {
    const page = bytes.subarray((pageNumber - 1) * pageBytes, pageNumber * pageBytes);
    if (!isPageIntact(page, pageNumber, keys)) throw new Error(`page ${pageNumber}`);
    return decipherPage(page, pageNumber, keys);
  };
}

it('reads every row that SQLite wrote, over many pages and with content longer than a page', () => {
  const file = path.join(temporaryFolder(), 'rows.db');
  const value = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -(2 ** 47), max: 2 ** 47 - 1 }),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).filter((big) => big >= 2n ** 47n || big < -(2n ** 47n)),
    fc.double({ noNaN: true }).filter((number) => !Number.isInteger(number)),
    fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('\0')),
    fc.integer({ min: 1, max: 30_000 }).map((length) => Buffer.alloc(length, length & 0xff)),
  );
  const rows = fc.sample(fc.tuple(value, value, value), { numRuns: 300, seed: 20240520 });
  const db = openKeyed(file, publishedArchiveKey, { fileMustExist: false });
  db.exec('CREATE TABLE rows (a, b, c)');
  const insert = db.prepare('INSERT INTO rows VALUES (?, ?, ?)');
  for (const row of rows) insert.run(...row.map((cell) => (Number.isInteger(cell) ? BigInt(cell as number) : cell)));
  db.close();

  const read = [...readTableRows(2, pagesOf(fs.readFileSync(file)))];
  expect(read.map((row) => row.rowId)).toEqual(rows.map((_, index) => BigInt(index + 1)));
  expect(read.map((row) => row.values)).toEqual(rows);
});

function page(kind: number, cells: readonly (readonly [at: number, bytes: Buffer])[], rightChild = 0): Buffer {
  const bytes = Buffer.alloc(pageBytes);
  bytes.writeUInt8(kind, 0);
  bytes.writeUInt16BE(cells.length, 3);
  bytes.writeUInt32BE(rightChild, 8);
  const pointersAt = kind === 0x05 ? 12 : 8;
  cells.forEach(([at, cell], index) => {
    bytes.writeUInt16BE(at, pointersAt + 2 * index);
    cell.copy(bytes, at);
  });
  return bytes;
}

it.each([
  ['pages that lead in a circle', page(0x05, [], 2)],
  ['a page of an unknown kind', page(0x0a, [])],
  ['a cell outside the page', page(0x0d, [[4095, Buffer.from([1])]])],
  [
    'a record longer than it can be',
    page(0x0d, [[100, Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1])]]),
  ],
  ['a record whose header is longer than itself', page(0x0d, [[100, Buffer.from([2, 1, 0x7f, 0])]])],
  ['a value that ends outside its record', page(0x0d, [[100, Buffer.from([2, 1, 2, 0x7f])]])],
  ['a serial type that SQLite keeps for itself', page(0x0d, [[100, Buffer.from([2, 1, 2, 11])]])],
])('refuses %s', (_, malformed) => {
  expect(() => [...readTableRows(2, () => malformed)]).toThrow(BTreeMalformed);
});

it('refuses content of a record that leads in a circle', () => {
  const endless = page(0x0d, [[100, Buffer.concat([Buffer.from([0x87, 0xff, 0xff, 0x7f, 1]), Buffer.alloc(600)])]]);
  expect(() => [...readTableRows(2, () => endless)]).toThrow(BTreeMalformed);
});
