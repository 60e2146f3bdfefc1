import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockPathOf } from '../../electron/archive/lock.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { walPathOf } from '../../electron/archive/wal.ts';
import { addCustomer, codeOf, customerNames, sha256, smallArchive } from '../electron/archive/small-archive.ts';
import { startArchiveChild } from './archive-child.ts';

async function nextNumbers(child: ReturnType<typeof startArchiveChild>, count: number): Promise<string[]> {
  const numbers: string[] = [];
  while (numbers.length < count) numbers.push(await child.nextLine());
  return numbers;
}

describe('an archive renamed while it is open', () => {
  it('has everything when it is closed, under its new name, and nothing is left under the old one', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    for (const name of ['王', '李', '张']) addCustomer(archive, name, name);
    const renamed = path.join(folder, 'renamed.shuke');
    fs.renameSync(file, renamed);
    expect(await codeOf(() => archive.assertInPlace())).toBe('ARCHIVE_REPLACED');
    expect(archive.isFileAt(renamed)).toBe(true);
    archive.close();
    expect(fs.readdirSync(folder)).toEqual(['renamed.shuke']);
    const again = await openArchive(renamed);
    expect(customerNames(again)).toEqual(['客户1', '王', '李', '张']);
    expect(again.openedWith).toEqual([]);
    again.close();
  });

  it('is kept from a second program, whatever folder it was moved to', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    addCustomer(archive, '王', '王');
    fs.mkdirSync(path.join(folder, 'elsewhere'));
    for (const place of ['renamed.shuke', path.join('elsewhere', 'moved.shuke')].map((name) =>
      path.join(folder, name),
    )) {
      fs.renameSync(archive.isFileAt(file) ? file : path.join(folder, 'renamed.shuke'), place);
      const other = startArchiveChild('hold', place);
      expect(await other.nextLine()).toBe('ARCHIVE_IN_USE');
      await other.ended();
      expect(await codeOf(() => openArchive(place))).toBe('ARCHIVE_IN_USE');
    }
    archive.close();
    const again = await openArchive(path.join(folder, 'elsewhere', 'moved.shuke'));
    expect(customerNames(again)).toEqual(['客户1', '王']);
    again.close();
  });

  it('leaves another archive that has its old name by now alone, log and all', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const other = await smallArchive({ customers: 2 });
    const archive = await openArchive(file);
    addCustomer(archive, '王', '王');
    fs.renameSync(file, path.join(folder, 'renamed.shuke'));
    fs.copyFileSync(other.file, file);
    fs.rmSync(walPathOf(file));
    fs.writeFileSync(walPathOf(file), 'a log of the other');
    const before = sha256(file);
    archive.close();
    expect(sha256(file)).toBe(before);
    expect(fs.readFileSync(walPathOf(file), 'utf8')).toBe('a log of the other');
    const again = await openArchive(path.join(folder, 'renamed.shuke'));
    expect(customerNames(again)).toEqual(['客户1', '王']);
    again.close();
  });

  it('finds its log under the old name after a crash', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const child = startArchiveChild('write', file);
    await child.nextLine();
    const said = await nextNumbers(child, 5);
    const renamed = path.join(folder, 'renamed.shuke');
    fs.renameSync(file, renamed);
    await child.kill();
    const archive = await openArchive(renamed);
    expect(archive.openedWith).toEqual([]);
    for (const number of said) {
      expect(archive.reader.prepare('SELECT 1 FROM customers WHERE number = ?').get(number)).toBeDefined();
    }
    archive.close();
    expect(fs.readdirSync(folder)).toEqual(['renamed.shuke']);
  });

  it('finds it also where another archive took the old name and moved the log aside', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const other = await smallArchive({ customers: 2 });
    const child = startArchiveChild('write', file);
    await child.nextLine();
    const said = await nextNumbers(child, 3);
    await child.kill();
    const renamed = path.join(folder, 'renamed.shuke');
    fs.renameSync(file, renamed);
    fs.copyFileSync(other.file, file);
    const taken = await openArchive(file);
    expect(taken.openedWith).toMatchObject([{ code: 'ARCHIVE_WAL_SET_ASIDE' }]);
    const archive = await openArchive(renamed);
    expect(archive.openedWith).toEqual([]);
    expect(archive.reader.prepare('SELECT 1 FROM customers WHERE number = ?').get(said.at(-1))).toBeDefined();
    archive.close();
    taken.close();
  });

  it('does not take the log of the original where it is a copy beside it', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    addCustomer(archive, '王', '王');
    const bytes = Buffer.alloc(fs.fstatSync(archive.fileDescriptor).size);
    fs.readSync(archive.fileDescriptor, bytes, 0, bytes.length, 0);
    const copy = path.join(folder, 'copy.shuke');
    fs.writeFileSync(copy, bytes);
    const opened = await openArchive(copy);
    expect(opened.openedWith).toMatchObject([{ code: 'ARCHIVE_LEFT_IN_USE' }]);
    opened.close();
    archive.assertInPlace();
    addCustomer(archive, '李', '李');
    archive.close();
    const again = await openArchive(file);
    expect(customerNames(again)).toEqual(['客户1', '王', '李']);
    again.close();
  });
});

describe('a file with two names', () => {
  it('is refused under both, and left as it is', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const second = path.join(folder, 'second.shuke');
    fs.linkSync(file, second);
    const before = sha256(file);
    expect(await codeOf(() => openArchive(file))).toBe('ARCHIVE_HARD_LINKED');
    expect(await codeOf(() => openArchive(second))).toBe('ARCHIVE_HARD_LINKED');
    expect(sha256(file)).toBe(before);
    expect(fs.readdirSync(folder).sort()).toEqual(['second.shuke', '我的店.shuke']);
  });

  it('is refused under a name that was given while the first was open', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    const second = path.join(folder, 'second.shuke');
    fs.linkSync(file, second);
    const other = startArchiveChild('hold', second);
    expect(await other.nextLine()).toBe('ARCHIVE_HARD_LINKED');
    archive.close();
  });

  it('opens where the second is what a program left that was killed as it made the archive', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    fs.linkSync(file, path.join(folder, '.我的店.shuke.0123456789ab'));
    const archive = await openArchive(file);
    archive.close();
    expect(fs.readdirSync(folder)).toEqual(['我的店.shuke']);
  });
});

describe('a lock that was deleted by hand', () => {
  it('lets no second program in', async () => {
    const { file } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    addCustomer(archive, '王', '王');
    fs.rmSync(lockPathOf(file));
    for (const _attempt of [1, 2, 3]) {
      const other = startArchiveChild('hold', file);
      expect(await other.nextLine()).toBe('ARCHIVE_IN_USE');
      await other.ended();
    }
    archive.assertInPlace();
    addCustomer(archive, '李', '李');
    archive.close();
    const again = await openArchive(file);
    expect(customerNames(again)).toEqual(['客户1', '王', '李']);
    expect(again.openedWith).toEqual([]);
    again.close();
  });

  it('lets none in while many commits are made', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const writer = startArchiveChild('write', file);
    await writer.nextLine();
    for (let attempt = 0; attempt < 4; attempt++) {
      fs.rmSync(lockPathOf(file), { force: true });
      expect(await codeOf(() => openArchive(file))).toBe('ARCHIVE_IN_USE');
    }
    const said = await nextNumbers(writer, 20);
    await writer.kill();
    const archive = await openArchive(file);
    expect(archive.reader.prepare('SELECT 1 FROM customers WHERE number = ?').get(said.at(-1))).toBeDefined();
    archive.close();
    expect(fs.readdirSync(folder).filter((name) => name.includes('set-aside'))).toEqual([]);
  });
});
