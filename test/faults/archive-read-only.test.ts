import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { walPathOf } from '../../electron/archive/wal.ts';
import {
  addCustomer,
  customerNames,
  folderContent,
  smallArchive,
  temporaryFolder,
} from '../electron/archive/small-archive.ts';

const script = path.join(import.meta.dirname, 'archive-read-only-process.ts');

/** By another user where this one is root, who may write anywhere. */
function openElsewhere(file: string, folder?: string): unknown {
  const answer = execFileSync(process.execPath, [script, file, ...(folder === undefined ? [] : [folder])], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return JSON.parse(answer);
}

/** Where no one but root may look into the folder for temporary files, no other user can open anything in it. */
function isTemporaryFolderForAll(): boolean {
  for (let folder = fs.realpathSync(os.tmpdir()); ; folder = path.dirname(folder)) {
    if ((fs.statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

const isUntestable = process.platform === 'win32' || (process.getuid?.() === 0 && !isTemporaryFolderForAll());
if (isUntestable) console.log('read-only places: not tested, for no user here may be kept from writing');

function makeReadOnly(folder: string): void {
  for (const name of fs.readdirSync(folder)) fs.chmodSync(path.join(folder, name), 0o444);
  fs.chmodSync(folder, 0o555);
}

function writableFolder(): string {
  const folder = temporaryFolder();
  fs.chmodSync(folder, 0o777);
  return folder;
}

it.skipIf(isUntestable)('an archive on a read-only place is shown from an enciphered private copy', async () => {
  const { file, folder } = await smallArchive({ customers: 2 });
  makeReadOnly(folder);
  const before = folderContent(folder);
  const copies = path.join(writableFolder(), 'copies');
  const answer = openElsewhere(file, copies);
  expect(answer).toEqual({
    names: ['客户1', '客户2'],
    write: expect.stringMatching(/readonly/),
    warnings: ['ARCHIVE_READ_ONLY'],
    isReadOnly: true,
    path: file,
  });
  expect(folderContent(folder)).toEqual(before);
  expect(fs.readdirSync(copies)).toEqual(['saved.shuke']);
  expect(fs.statSync(copies).mode & 0o777).toBe(0o700);
  fs.chmodSync(folder, 0o755);
});

it.skipIf(isUntestable)('what is in the log is in the copy that is shown, and in one saved from it', async () => {
  const { file, folder } = await smallArchive({ customers: 1 });
  const archive = await openArchive(file);
  addCustomer(archive, 'N', '王');
  const crashed = temporaryFolder();
  const bytes = Buffer.alloc(fs.fstatSync(archive.fileDescriptor).size);
  fs.readSync(archive.fileDescriptor, bytes, 0, bytes.length, 0);
  fs.writeFileSync(path.join(crashed, 'a.shuke'), bytes);
  fs.copyFileSync(walPathOf(file), path.join(crashed, 'a.shuke-wal'));
  archive.close();
  makeReadOnly(crashed);
  const copies = path.join(writableFolder(), 'copies');
  expect(openElsewhere(path.join(crashed, 'a.shuke'), copies)).toMatchObject({ names: ['客户1', '王'] });
  const saved = await openArchive(path.join(copies, 'saved.shuke'));
  expect([customerNames(saved), saved.openedWith]).toEqual([['客户1', '王'], []]);
  saved.close();
  fs.chmodSync(crashed, 0o755);
  expect(fs.existsSync(folder)).toBe(true);
});

it.skipIf(isUntestable)('without a folder for copies the archive is refused and untouched', async () => {
  const { file, folder } = await smallArchive({ customers: 1 });
  makeReadOnly(folder);
  const before = folderContent(folder);
  expect(openElsewhere(file)).toEqual({ code: 'ARCHIVE_READ_ONLY' });
  expect(folderContent(folder)).toEqual(before);
  fs.chmodSync(folder, 0o755);
});

it.skipIf(isUntestable)('an archive that may not even be read is refused by that reason', async () => {
  const { file, folder } = await smallArchive({ customers: 1 });
  fs.chmodSync(file, 0o000);
  fs.chmodSync(folder, 0o555);
  expect(openElsewhere(file, writableFolder())).toEqual({ code: 'ARCHIVE_NO_PERMISSION' });
  fs.chmodSync(folder, 0o755);
});
