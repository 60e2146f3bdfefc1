import fs from 'node:fs';
import { expect, it } from 'vitest';
import { type CheckResult, checkArchive, checkArchiveFile } from '../../electron/archive/check-archive.ts';
import { publishedSalt } from '../../electron/archive/key.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { ShukeError } from '../../shared/errors.ts';
import { codeOf, customerNames, refusalOf, sha256, smallArchive } from '../electron/archive/small-archive.ts';
import { timesOfRun } from '../is-whole-run.ts';

const flips = Number(process.env.BIT_FLIPS ?? timesOfRun({ usual: 100, whole: 300 }));

function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function checkFile(file: string): Promise<CheckResult> {
  return checkArchiveFile(file, {}, () => {});
}

it(`each of ${flips} flipped bits is found in its page, in free pages too`, {
  timeout: 30_000 + flips * 50,
}, async () => {
  const { file } = await smallArchive();
  const whole = fs.readFileSync(file);
  const below = randomNumbers(20240520);
  for (let flip = 0; flip < flips; flip++) {
    const at = below(whole.length);
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(8)), at);
    fs.writeFileSync(file, bytes);
    if (at < publishedSalt.length) {
      expect(await codeOf(() => checkFile(file))).toBe('ARCHIVE_LOCKED_OR_FOREIGN');
    } else {
      expect([at, (await checkFile(file)).damagedPages]).toEqual([at, [Math.floor(at / 4096) + 1]]);
    }
  }
});

it('a flipped bit either keeps the archive shut or leaves its names right, never a wrong one', async () => {
  const { file } = await smallArchive({ customers: 40 });
  const whole = fs.readFileSync(file);
  const sound = await openArchive(file);
  const names = customerNames(sound);
  sound.close();
  const below = randomNumbers(7);
  let refused = 0;
  for (let flip = 0; flip < 60; flip++) {
    const bytes = Buffer.from(whole);
    const at = below(whole.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(8)), at);
    fs.writeFileSync(file, bytes);
    const before = sha256(file);
    try {
      const archive = await openArchive(file);
      try {
        expect(customerNames(archive)).toEqual(names);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String(error.code))))
          throw error;
        refused += 1;
      } finally {
        archive.close();
      }
    } catch (error) {
      if (!(error instanceof ShukeError)) throw error;
      refused += 1;
      expect(sha256(file)).toBe(before);
    }
  }
  expect(refused).toBeGreaterThan(0);
});

it.each([
  ['zeroed', (page: Buffer) => page.fill(0)],
  ['full of ones', (page: Buffer) => page.fill(0xff)],
])('every page that is %s is found', async (_, spoil) => {
  const { file } = await smallArchive();
  const whole = fs.readFileSync(file);
  for (let pageNumber = 2; pageNumber <= whole.length / 4096; pageNumber++) {
    const bytes = Buffer.from(whole);
    spoil(bytes.subarray((pageNumber - 1) * 4096, pageNumber * 4096));
    fs.writeFileSync(file, bytes);
    expect((await checkFile(file)).damagedPages).toEqual([pageNumber]);
  }
});

it('swapped and duplicated pages are found', async () => {
  const { file } = await smallArchive();
  const whole = fs.readFileSync(file);
  const pageOf = (pageNumber: number): Buffer => whole.subarray((pageNumber - 1) * 4096, pageNumber * 4096);
  const swapped = Buffer.from(whole);
  pageOf(7).copy(swapped, 4096 * 10);
  pageOf(11).copy(swapped, 4096 * 6);
  fs.writeFileSync(file, swapped);
  expect((await checkFile(file)).damagedPages).toEqual([7, 11]);
  const duplicated = Buffer.from(whole);
  pageOf(7).copy(duplicated, 4096 * 10);
  fs.writeFileSync(file, duplicated);
  expect((await checkFile(file)).damagedPages).toEqual([11]);
});

it('pages of another archive are found', async () => {
  const one = await smallArchive();
  const locked = await smallArchive({ passphrase: 'x' });
  const bytes = fs.readFileSync(one.file);
  fs.readFileSync(locked.file).copy(bytes, 4096 * 4, 4096 * 4, 4096 * 6);
  fs.writeFileSync(one.file, bytes);
  expect((await checkFile(one.file)).damagedPages).toEqual([5, 6]);
});

it('an archive that cannot be opened can be checked, says why, and stays as it is', async () => {
  const { file } = await smallArchive();
  const bytes = fs.readFileSync(file);
  bytes.fill(0, 2000, 2010);
  fs.writeFileSync(file, bytes);
  const before = sha256(file);
  expect(await codeOf(() => openArchive(file))).toBe('ARCHIVE_DAMAGED');
  const result = await checkFile(file);
  expect(result).toMatchObject({ pages: bytes.length / 4096, damagedPages: [1] });
  expect(result.problems).toMatchObject([{ kind: 'file', values: { code: 'ARCHIVE_DAMAGED' } }]);
  expect(sha256(file)).toBe(before);
});

it('a cut off archive is checked up to where it should end', async () => {
  const { file } = await smallArchive();
  const whole = fs.readFileSync(file);
  fs.truncateSync(file, whole.length - 3 * 4096);
  const pages = whole.length / 4096;
  const result = await checkFile(file);
  expect(result.damagedPages).toEqual([pages - 2, pages - 1, pages]);
  expect(result.problems).toMatchObject([{ values: { code: 'ARCHIVE_TRUNCATED' } }]);
});

it('an open archive is checked while it is written, and damage in its file shows without harm', async () => {
  const { file } = await smallArchive();
  const archive = await openArchive(file);
  const phases = new Set<string>();
  const sound = await checkArchive(archive, ({ phase }) => phases.add(phase));
  expect(sound).toMatchObject({ damagedPages: [], problems: [] });
  expect([...phases]).toEqual(['pages', 'structure', 'references']);
  archive.close();
  const bytes = fs.readFileSync(file);
  const free = bytes.length / 4096;
  bytes.writeUInt8(bytes.readUInt8((free - 1) * 4096 + 9) ^ 4, (free - 1) * 4096 + 9);
  fs.writeFileSync(file, bytes);
  const again = await openArchive(file);
  expect((await checkArchive(again, () => {})).damagedPages).toEqual([free]);
  again.close();
});

it('a check can be cancelled', async () => {
  const { file } = await smallArchive();
  const archive = await openArchive(file);
  const refusal = await refusalOf(() => checkArchive(archive, () => {}, AbortSignal.abort()));
  expect(refusal.code).toBe('JOB_CANCELLED');
  archive.close();
});

it('broken references and differing totals are problems by name', async () => {
  const { file } = await smallArchive({ customers: 2 });
  const archive = await openArchive(file);
  archive.writer.pragma('foreign_keys = 0');
  archive.writer.exec(
    "INSERT INTO customer_phones (customer_id, position, as_typed, digits) VALUES (999, 0, '1', '1'); UPDATE archive SET change_counter = change_counter + 1",
  );
  const result = await checkArchive(
    archive,
    () => {},
    undefined,
    () => [{ customer: 1, kept: 5, found: 7 }],
  );
  expect(result.problems).toEqual([
    { kind: 'reference', values: { table: 'customer_phones', row: 1, missingIn: 'customers' } },
    { kind: 'total', values: { customer: 1, kept: 5, found: 7 } },
  ]);
  archive.close();
});

it('a sound archive is never called damaged, whatever was written, deleted, rolled back and checkpointed before', async () => {
  const { file } = await smallArchive({ customers: 0 });
  const below = randomNumbers(99);
  for (let session = 0; session < 3; session++) {
    const archive = await openArchive(file);
    const db = archive.writer;
    db.pragma('cache_size = 8');
    for (let round = 0; round < 12; round++) {
      db.exec('BEGIN IMMEDIATE; UPDATE archive SET change_counter = change_counter + 1');
      const many = below(40);
      for (let index = 0; index < many; index++) {
        db.prepare(
          "INSERT INTO customers (number, name, name_folded, note, created_at, updated_at) VALUES (?, '', '', ?, 1, 1)",
        ).run(`${session}-${round}-${index}`, 'x'.repeat(below(6000)));
      }
      if (below(2) === 0) db.exec(`DELETE FROM customers WHERE id % ${2 + below(5)} = 0`);
      db.exec(below(4) === 0 ? 'ROLLBACK' : 'COMMIT');
      if (below(5) === 0) db.pragma('wal_checkpoint(TRUNCATE)');
      if (round % 5 === 0) expect((await checkArchive(archive, () => {})).damagedPages).toEqual([]);
    }
    archive.close();
    expect(await checkFile(file)).toMatchObject({ damagedPages: [], problems: [] });
  }
});
