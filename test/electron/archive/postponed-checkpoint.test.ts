import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { inImportTransaction } from '../../../electron/import/in-import-transaction.ts';
import { upkeepSteps } from '../../../electron/upkeep/upkeep-steps.ts';
import { makeTestArchive } from '../customers/test-archive.ts';

/** More pages than SQLite lets stand in the log by itself. */
async function importMany(archive: Archive, isKept: boolean): Promise<void> {
  await inImportTransaction(archive, async () => {
    const add = archive.writer.prepare('INSERT INTO staff (name) VALUES (?)');
    for (let person = 0; person < 8_000; person += 1) add.run(`${person} ${'x'.repeat(400)}`);
    return { isKept, value: null };
  });
}

const usualCheckpoint = (archive: Archive): unknown => archive.writer.pragma('wal_autocheckpoint', { simple: true });
const fileBytes = (archive: Archive): number => statSync(archive.path).size;

it('leaves what an import committed in the log, and upkeep brings it into the file without a word', async () => {
  const archive = await makeTestArchive();
  const before = { checkpoint: usualCheckpoint(archive), bytes: fileBytes(archive) };
  await importMany(archive, true);
  expect(usualCheckpoint(archive)).toBe(before.checkpoint);
  expect(fileBytes(archive)).toBeLessThan(before.bytes + 1_000_000);
  expect(archive.reader.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(8_000);

  expect([...upkeepSteps(archive)]).toEqual([null]);
  expect(fileBytes(archive)).toBeGreaterThan(before.bytes + 3_000_000);
  expect([...upkeepSteps(archive)]).toEqual([]);
});

it('checkpoints as ever after an import that failed', async () => {
  const archive = await makeTestArchive();
  const before = usualCheckpoint(archive);
  const failing = inImportTransaction(archive, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(usualCheckpoint(archive)).toBe(before);
  expect([...upkeepSteps(archive)]).toEqual([]);
});
