import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createArchive } from '../../electron/archive/create-archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { addCustomer, codeOf, customerNames, madeAt, smallArchive } from '../electron/archive/small-archive.ts';
import { startArchiveChild } from './archive-child.ts';

it('a second process is refused while the first has the archive, and let in when it has closed it', async () => {
  const { file, folder } = await smallArchive({ customers: 1 });
  const holder = startArchiveChild('hold', file);
  expect(await holder.nextLine()).toBe('open');
  expect(await codeOf(() => openArchive(file))).toBe('ARCHIVE_IN_USE');
  holder.process.stdin.end();
  await holder.ended();
  expect(fs.readdirSync(folder)).toEqual(['我的店.shuke']);
  const archive = await openArchive(file);
  const refused = startArchiveChild('hold', file);
  expect(await refused.nextLine()).toBe('ARCHIVE_IN_USE');
  archive.close();
});

it('a second opener in this process is refused, and what the first committed stays', async () => {
  const { file } = await smallArchive({ customers: 1 });
  const archive = await openArchive(file);
  addCustomer(archive, 'N1', '王');
  expect(await codeOf(() => openArchive(file))).toBe('ARCHIVE_IN_USE');
  addCustomer(archive, 'N2', '李');
  const other = startArchiveChild('hold', file);
  expect(await other.nextLine()).toBe('ARCHIVE_IN_USE');
  archive.close();
  const again = await openArchive(file);
  expect(customerNames(again)).toEqual(['客户1', '王', '李']);
  again.close();
});

it('the lock of a killed process is gone with it; nobody has to delete a file', async () => {
  const { file } = await smallArchive({ customers: 1 });
  const holder = startArchiveChild('hold', file);
  await holder.nextLine();
  await holder.kill();
  expect(fs.existsSync(`${file}-lock`)).toBe(true);
  const archive = await openArchive(file);
  expect(customerNames(archive)).toEqual(['客户1']);
  archive.close();
  expect(fs.existsSync(`${file}-lock`)).toBe(false);
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('no garbage collector');
  collect();
}

it('a lock outlives garbage collection', async () => {
  const { file } = await smallArchive({ customers: 1 });
  await openArchive(file);
  collectGarbage();
  const other = startArchiveChild('hold', file);
  expect(await other.nextLine()).toBe('ARCHIVE_IN_USE');
});

it('of many processes that open at once exactly one gets the archive', async () => {
  const { file } = await smallArchive({ customers: 1 });
  const children = Array.from({ length: 6 }, () => startArchiveChild('hold', file));
  const answers = await Promise.all(children.map((child) => child.nextLine()));
  expect(answers.sort()).toEqual([...Array.from({ length: 5 }, () => 'ARCHIVE_IN_USE'), 'open']);
});

it('reading the bytes of an open archive does not let another program take its log away', async () => {
  const { file } = await smallArchive({ customers: 1 });
  const archive = await openArchive(file);
  addCustomer(archive, 'N1', '王');
  fs.readSync(archive.fileDescriptor, Buffer.alloc(4096), 0, 4096, 0);
  // A program that knows nothing of our lock: on closing, SQLite would delete the log if it saw no one else.
  execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { openKeyed } from './electron/archive/pragmas.ts';
     import { publishedArchiveKey } from './electron/archive/key.ts';
     const db = openKeyed(process.argv[1], publishedArchiveKey, { fileMustExist: true });
     if (db.prepare('SELECT count(*) AS n FROM customers').get().n !== 2) throw new Error('customers');
     db.close();`,
    file,
  ]);
  archive.assertInPlace();
  addCustomer(archive, 'N2', '李');
  archive.close();
  const again = await openArchive(file);
  expect(customerNames(again)).toEqual(['客户1', '王', '李']);
  again.close();
});

describe.skipIf(process.platform === 'win32')('what has the name of a file next to an archive and is another', () => {
  const kinds: [string, (name: string, other: string) => void][] = [
    ['a file of somebody', (name) => fs.writeFileSync(name, 'precious')],
    ['a link', (name, other) => fs.symlinkSync(other, name)],
    ['a link to nothing', (name, other) => fs.symlinkSync(`${other}-gone`, name)],
    ['a second name of a file', (name, other) => fs.linkSync(other, name)],
    ['a folder', (name) => fs.mkdirSync(name)],
  ];

  it.each(kinds)('is moved away in place of the lock, which still keeps others out: %s', async (_kind, put) => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const other = path.join(folder, 'letter.txt');
    fs.writeFileSync(other, 'precious');
    put(`${file}-lock`, other);
    const archive = await openArchive(file);
    addCustomer(archive, 'N', '王');
    const refused = startArchiveChild('hold', file);
    expect(await refused.nextLine()).toBe('ARCHIVE_IN_USE');
    archive.close();
    expect(fs.readFileSync(other, 'utf8')).toBe('precious');
    expect(fs.existsSync(`${other}-gone`)).toBe(false);
  });

  it.each(['-wal', '-shm'])('is not written to as %s, through a second name or a link', async (suffix) => {
    for (const put of [fs.linkSync, fs.symlinkSync]) {
      const { file, folder } = await smallArchive({ customers: 1 });
      const other = path.join(folder, 'letter.txt');
      fs.writeFileSync(other, 'precious');
      put(other, `${file}${suffix}`);
      const archive = await openArchive(file);
      addCustomer(archive, 'N', '王');
      archive.close();
      expect(fs.readFileSync(other, 'utf8')).toBe('precious');
      const again = await openArchive(file);
      expect(customerNames(again)).toEqual(['客户1', '王']);
      again.close();
    }
  });

  it('is no folder to make an archive in', async () => {
    const { file, folder } = await smallArchive();
    const toNothing = path.join(folder, 'link');
    fs.symlinkSync(path.join(folder, 'gone'), toNothing);
    for (const place of [file, toNothing, path.join(file, 'deeper')]) {
      const made = createArchive(path.join(place, 'new.shuke'), { homeCurrency: 'CNY', now: madeAt });
      await expect(made).rejects.toMatchObject({ code: 'FOLDER_MISSING', values: { path: place } });
    }
  });
});
