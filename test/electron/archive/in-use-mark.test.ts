import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { lockPathOf } from '../../../electron/archive/lock.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { walPathOf } from '../../../electron/archive/wal.ts';
import {
  addCustomer,
  commit,
  customerNames,
  madeAt,
  smallArchive,
  tamperWith,
  temporaryFolder,
} from './small-archive.ts';

const openedAt = Date.UTC(2026, 10, 22, 8, 0);
const minute = 60_000;

/** A copy of the one file, as a person makes it in the file manager while the archive is open. */
function copyOfBareFile(archive: Archive, folder: string, name = 'copy.shuke'): string {
  const copy = path.join(folder, name);
  const bytes = Buffer.alloc(fs.fstatSync(archive.fileDescriptor).size);
  fs.readSync(archive.fileDescriptor, bytes, 0, bytes.length, 0);
  fs.writeFileSync(copy, bytes);
  return copy;
}

function act(archive: Archive, at: number, name: string): void {
  commit(archive, (db) => {
    db.prepare("INSERT INTO acts (at, actor, verb) VALUES (?, 'owner', 'customer.edit')").run(at);
    db.prepare(
      'INSERT INTO customers (number, name, name_folded, note, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(name, name, name, '', at, at);
  });
}

function marksIn(file: string): unknown {
  let row: unknown;
  tamperWith(file, (db) => {
    row = db.prepare('SELECT in_use_id, in_use_since, in_use_after_act FROM archive').get();
  });
  return row;
}

const unmarked = { in_use_id: null, in_use_since: null, in_use_after_act: null };

describe('the mark of use', () => {
  it('is in the file itself as soon as the archive is open, and gone when it is closed', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    expect(marksIn(file)).toEqual(unmarked);
    const archive = await openArchive(file, { now: openedAt });
    const copy = copyOfBareFile(archive, folder);
    archive.close();
    expect(marksIn(copy)).toMatchObject({ in_use_since: openedAt, in_use_after_act: 0 });
    expect(marksIn(file)).toEqual(unmarked);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('我的店'))).toEqual(['我的店.shuke']);
  });

  it('is in a new archive too', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'new.shuke');
    const archive = await createArchive(file, { homeCurrency: 'CNY', now: madeAt });
    const copied = await openArchive(copyOfBareFile(archive, folder));
    expect(copied.openedWith).toEqual([expect.objectContaining({ code: 'ARCHIVE_LEFT_IN_USE' })]);
    copied.close();
    archive.close();
    const again = await openArchive(file);
    expect(again.openedWith).toEqual([]);
    again.close();
  });
});

describe('a file that was copied while it was open', () => {
  it('says up to when it is whole: its latest act, which the copy has', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file, { now: openedAt });
    act(archive, openedAt + 5 * minute, '王');
    archive.writer.pragma('wal_checkpoint(PASSIVE)');
    act(archive, openedAt + 9 * minute, '李');
    const copy = copyOfBareFile(archive, folder);
    archive.close();
    const opened = await openArchive(copy);
    expect(customerNames(opened)).toEqual(['客户1', '王']);
    const values = { file: copy, at: openedAt + 5 * minute };
    expect(opened.openedWith).toEqual([{ code: 'ARCHIVE_LEFT_IN_USE', values }]);
    opened.close();
  });

  it('names the opening where nothing was done before the copy, even if an act has a later day by a wrong clock', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const before = await openArchive(file, { now: openedAt });
    act(before, Date.UTC(2036, 0, 1), '将来');
    before.close();
    const archive = await openArchive(file, { now: openedAt });
    act(archive, openedAt + minute, '王');
    const copy = copyOfBareFile(archive, folder);
    archive.close();
    const opened = await openArchive(copy);
    expect(opened.openedWith).toMatchObject([{ code: 'ARCHIVE_LEFT_IN_USE', values: { at: openedAt } }]);
    opened.close();
  });

  it('says it once to a person, and again and again where no person sees it', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file, { now: openedAt });
    act(archive, openedAt + minute, '王');
    archive.writer.pragma('wal_checkpoint(PASSIVE)');
    const copy = copyOfBareFile(archive, folder);
    archive.close();
    const expected = [{ code: 'ARCHIVE_LEFT_IN_USE', values: { at: openedAt + minute } }];
    for (const round of [1, 2]) {
      const unattended = await openArchive(copy, { isUnattended: true, now: openedAt + 60 * minute });
      expect(unattended.openedWith).toMatchObject(expected);
      act(unattended, openedAt + 61 * minute, `run ${round}`);
      unattended.close();
    }
    const seen = await openArchive(copy);
    expect(seen.openedWith).toMatchObject(expected);
    seen.close();
    const again = await openArchive(copy);
    expect(again.openedWith).toEqual([]);
    again.close();
  });

  it('says it in a read-only place too', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file, { now: openedAt });
    const copy = copyOfBareFile(archive, folder);
    archive.close();
    const readOnlyCopiesFolder = path.join(folder, 'read-only');
    const disc = path.join(folder, 'disc');
    fs.mkdirSync(disc);
    fs.renameSync(copy, path.join(disc, 'copy.shuke'));
    const access = fs.accessSync;
    fs.accessSync = (place, mode) => {
      if (String(place).startsWith(disc)) throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
      access(place, mode);
    };
    try {
      const opened = await openArchive(path.join(disc, 'copy.shuke'), { readOnlyCopiesFolder });
      expect(opened.openedWith.map(({ code }) => code)).toEqual(['ARCHIVE_LEFT_IN_USE', 'ARCHIVE_READ_ONLY']);
      opened.close();
    } finally {
      fs.accessSync = access;
    }
  });
});

describe('after a crash', () => {
  it('nothing is missing where the log is there, and nothing is said', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file, { now: openedAt });
    const atOnce = copyOfBareFile(archive, folder, 'at-once.shuke');
    fs.copyFileSync(walPathOf(file), walPathOf(atOnce));
    act(archive, openedAt + minute, '王');
    const later = copyOfBareFile(archive, folder, 'later.shuke');
    fs.copyFileSync(walPathOf(file), walPathOf(later));
    archive.close();
    for (const crashed of [atOnce, later]) {
      fs.writeFileSync(lockPathOf(crashed), '');
      const opened = await openArchive(crashed);
      expect(opened.openedWith).toEqual([]);
      opened.close();
    }
  });

  it('a log that was deleted is said, the lock being there or not', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file, { now: openedAt });
    act(archive, openedAt + minute, '王');
    const crashed = copyOfBareFile(archive, folder);
    archive.close();
    fs.writeFileSync(lockPathOf(crashed), '');
    const opened = await openArchive(crashed);
    expect(opened.openedWith).toMatchObject([{ code: 'ARCHIVE_LEFT_IN_USE', values: { at: openedAt } }]);
    opened.close();
  });

  it('a log of another opening of a copy is not applied, though uuid and counter fit', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const copy = path.join(folder, 'copy.shuke');
    fs.copyFileSync(file, copy);
    const one = await openArchive(file);
    for (const name of ['王', '李', '张']) addCustomer(one, name, name);
    const crashed = copyOfBareFile(one, folder, 'crashed.shuke');
    fs.copyFileSync(walPathOf(file), walPathOf(crashed));
    one.close();
    const other = await openArchive(copy);
    addCustomer(other, '赵', '赵');
    other.writer.pragma('wal_checkpoint(PASSIVE)');
    const mixed = copyOfBareFile(other, folder, 'mixed.shuke');
    fs.copyFileSync(walPathOf(crashed), walPathOf(mixed));
    other.close();
    const opened = await openArchive(mixed);
    expect(opened.openedWith).toMatchObject([
      { code: 'ARCHIVE_LEFT_IN_USE' },
      { code: 'ARCHIVE_WAL_SET_ASIDE', values: { reason: 'stale' } },
    ]);
    expect(customerNames(opened)).toEqual(['客户1', '赵']);
    opened.close();
  });
});
