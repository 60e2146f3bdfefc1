import { expect, it } from 'vitest';
import { inImportTransaction } from '../../../electron/import/in-import-transaction.ts';
import { makeTestArchive } from '../customers/test-archive.ts';

it('looks up references again when the import has ended, however it ended', async () => {
  const archive = await makeTestArchive();
  const looksUp = () => archive.writer.pragma('foreign_keys', { simple: true });
  const insideIt = await inImportTransaction(archive, async () => ({ isKept: true, value: looksUp() }));
  expect([insideIt, looksUp()]).toEqual([0, 1]);
  await inImportTransaction(archive, async () => ({ isKept: false, value: null }));
  expect(looksUp()).toBe(1);
  const failed = inImportTransaction(archive, async () => {
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(looksUp()).toBe(1);
});

it('raises the counter of the archive by one where it keeps what was done, and else leaves all as it was', async () => {
  const archive = await makeTestArchive();
  const counter = (): number =>
    archive.reader.prepare<[], number>('SELECT change_counter FROM archive').pluck().get() ?? 0;
  const before = counter();
  const add = async (isKept: boolean) =>
    inImportTransaction(archive, async () => {
      archive.writer.prepare("INSERT INTO staff (name) VALUES ('Ana')").run();
      return { isKept, value: null };
    });
  await add(false);
  expect(counter()).toBe(before);
  expect(archive.reader.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(0);
  await add(true);
  expect(counter()).toBe(before + 1);
  expect(archive.reader.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(1);
});
