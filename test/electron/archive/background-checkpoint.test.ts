import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { inTransaction } from '../../../electron/archive/transaction.ts';
import { inImportTransaction } from '../../../electron/import/in-import-transaction.ts';
import { pagesToWrite } from './pages-to-write.ts';
import { smallArchive } from './small-archive.ts';

let staffAdded = 0;

function addStaff(archive: Archive, count: number): void {
  const add = archive.writer.prepare('INSERT INTO staff (name) VALUES (?)');
  for (let person = 0; person < count; person += 1) add.run(`${staffAdded++} ${'x'.repeat(400)}`);
}

function countStaff(archive: Archive): unknown {
  return archive.reader.prepare('SELECT count(*) FROM staff').pluck().get();
}

async function importMany(archive: Archive, isKept: boolean): Promise<void> {
  await inImportTransaction(archive, async () => {
    addStaff(archive, 8_000);
    return { isKept, value: null };
  });
}

/** What a person gets who copies the file in the file manager now. */
async function staffInCopyOf(archive: Archive): Promise<unknown> {
  const copy = path.join(path.dirname(archive.path), 'copy.shuke');
  const bytes = Buffer.alloc(fs.fstatSync(archive.fileDescriptor).size);
  fs.readSync(archive.fileDescriptor, bytes, 0, bytes.length, 0);
  fs.writeFileSync(copy, bytes);
  const opened = await openArchive(copy);
  const count = countStaff(opened);
  opened.close();
  return count;
}

const isEmptied = (archive: Archive) => () => expect(pagesToWrite(archive.writer)).toBe(0);
const patience = { timeout: 20_000, interval: 50 };

describe('the log of an archive that a person has open', () => {
  it('is in the file a few seconds after the last write', async () => {
    const { file } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      inTransaction(archive, () => addStaff(archive, 1));
      vi.advanceTimersByTime(1_500);
      inTransaction(archive, () => addStaff(archive, 1));
      vi.advanceTimersByTime(1_500);
      expect(pagesToWrite(archive.writer)).toBeGreaterThan(0);
      vi.advanceTimersByTime(1_500);
      expect(pagesToWrite(archive.writer)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
    expect(await staffInCopyOf(archive)).toBe(2);
    archive.close();
  });

  it('waits for a reader that still needs it, and for a transaction, and is written back after them', async () => {
    const { file } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    const reader = archive.openReader();
    reader.beginSnapshot();
    expect(reader.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(0);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      inTransaction(archive, () => addStaff(archive, 1));
      archive.writer.exec('BEGIN IMMEDIATE');
      vi.advanceTimersByTime(3_000);
      archive.writer.exec('ROLLBACK');
      vi.advanceTimersByTime(3_000);
      expect(pagesToWrite(archive.writer)).toBeGreaterThan(0);
      reader.close();
      vi.advanceTimersByTime(3_000);
      expect(pagesToWrite(archive.writer)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
    archive.close();
  });

  it('is written back by a thread where it is long, while acts go on', async () => {
    const { file } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    const before = fs.statSync(file).size;
    await importMany(archive, true);
    expect(pagesToWrite(archive.writer)).toBeGreaterThan(1_000);
    // What an import has committed is not in the file when it is answered.
    expect(fs.statSync(file).size).toBeLessThan(before + 1_000_000);
    let acts = 0;
    await vi.waitFor(() => {
      inTransaction(archive, () => addStaff(archive, 1));
      acts += 1;
      expect(fs.statSync(file).size).toBeGreaterThan(before + 3_000_000);
    }, patience);
    await vi.waitFor(isEmptied(archive), patience);
    expect(countStaff(archive)).toBe(8_000 + acts);
    expect(await staffInCopyOf(archive)).toBe(8_000 + acts);
    archive.close();
  });

  it('is whole in the file when the archive is closed, whatever the thread was at', async () => {
    const { file } = await smallArchive({ customers: 1 });
    for (const delayMs of [0, 20, 60, 120, 250]) {
      const archive = await openArchive(file);
      const before = Number(countStaff(archive));
      inTransaction(archive, () => addStaff(archive, 8_000));
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      archive.close();
      expect(fs.readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
      const again = await openArchive(file);
      expect(countStaff(again)).toBe(before + 8_000);
      expect(again.openedWith).toEqual([]);
      again.close();
    }
  });

  it('is not written to another file that has the name by then', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const other = await smallArchive({ customers: 2 });
    const archive = await openArchive(file);
    inTransaction(archive, () => addStaff(archive, 8_000));
    fs.renameSync(file, path.join(folder, 'renamed.shuke'));
    fs.copyFileSync(other.file, file);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(fs.readFileSync(file).equals(fs.readFileSync(other.file))).toBe(true);
    archive.close();
    expect(fs.readFileSync(file).equals(fs.readFileSync(other.file))).toBe(true);
    const again = await openArchive(path.join(folder, 'renamed.shuke'));
    expect(countStaff(again)).toBe(8_000);
    again.close();
  });
});

it('an import that fails or is not kept leaves nothing to be written back', async () => {
  const { file } = await smallArchive({ customers: 1 });
  const archive = await openArchive(file);
  await expect(inImportTransaction(archive, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await importMany(archive, false);
  expect(pagesToWrite(archive.writer)).toBe(0);
  expect(countStaff(archive)).toBe(0);
  archive.close();
});
