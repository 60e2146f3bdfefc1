import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { walPathOf } from '../../electron/archive/wal.ts';
import { addCustomer, codeOf, customerNames, sha256, smallArchive } from '../electron/archive/small-archive.ts';

function openSmall(file: string): Promise<Archive> {
  return openArchive(file);
}

it('an archive in its place takes commits', async () => {
  const { file } = await smallArchive({ customers: 1 });
  const archive = await openSmall(file);
  archive.assertInPlace();
  addCustomer(archive, 'N', '王');
  archive.writer.pragma('wal_checkpoint(TRUNCATE)');
  archive.assertInPlace();
  archive.close();
});

it('a deleted archive is noticed before a commit, and what is open can still be saved elsewhere', async () => {
  const { file, folder } = await smallArchive({ customers: 1 });
  const archive = await openSmall(file);
  addCustomer(archive, 'N', '王');
  fs.rmSync(file);
  expect(await codeOf(() => archive.assertInPlace())).toBe('ARCHIVE_REPLACED');
  const rescued = path.join(folder, 'rescued.shuke');
  archive.writer.prepare('VACUUM INTO ?').run(rescued);
  archive.close();
  expect(fs.existsSync(file)).toBe(false);
  const again = await openArchive(rescued);
  expect(customerNames(again)).toEqual(['客户1', '王']);
  again.close();
});

it('another file in its place is noticed before a commit and left as it is', async () => {
  const { file, folder } = await smallArchive({ customers: 1 });
  const other = await smallArchive({ customers: 2 });
  const archive = await openSmall(file);
  addCustomer(archive, 'N', '王');
  fs.renameSync(file, path.join(folder, 'moved.shuke'));
  fs.copyFileSync(other.file, file);
  const before = sha256(file);
  expect(await codeOf(() => archive.assertInPlace())).toBe('ARCHIVE_REPLACED');
  archive.close();
  expect(sha256(file)).toBe(before);
});

it('a log that is deleted under the archive is noticed before a commit', async () => {
  const { file } = await smallArchive({ customers: 1 });
  const archive = await openSmall(file);
  addCustomer(archive, 'N', '王');
  fs.rmSync(walPathOf(file));
  expect(await codeOf(() => archive.assertInPlace())).toBe('ARCHIVE_REPLACED');
  archive.close();
});
