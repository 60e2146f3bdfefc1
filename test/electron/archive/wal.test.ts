import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { readWal, walPathOf } from '../../../electron/archive/wal.ts';
import { addCustomer, commit, customerNames, folderContent, refusalOf, smallArchive } from './small-archive.ts';

/** The two files as a crash would leave them now: copied while the archive is open, log and all. */
function crashedCopy(archive: Archive, folder: string, name: string): string {
  const copy = path.join(folder, name);
  const bytes = Buffer.alloc(fs.fstatSync(archive.fileDescriptor).size);
  fs.readSync(archive.fileDescriptor, bytes, 0, bytes.length, 0);
  fs.writeFileSync(copy, bytes);
  fs.copyFileSync(walPathOf(archive.path), walPathOf(copy));
  return copy;
}

async function crashedArchive(added: readonly string[]): Promise<{ folder: string; file: string; crashed: string }> {
  const { folder, file } = await smallArchive({ customers: 2 });
  const archive = await openArchive(file);
  for (const name of added) addCustomer(archive, `N-${name}`, name);
  const crashed = crashedCopy(archive, folder, 'crashed.shuke');
  archive.close();
  return { folder, file, crashed };
}

function setAsideNames(folder: string): string[] {
  return fs.readdirSync(folder).filter((name) => name.includes('set-aside'));
}

/** A file that was open when it was copied: without its own log it says so. */
const leftInUse = { code: 'ARCHIVE_LEFT_IN_USE' };

function setAside(reason: string): object {
  return { code: 'ARCHIVE_WAL_SET_ASIDE', values: { reason } };
}

describe('a log beside an archive', () => {
  it('gives back everything that was committed before a crash', async () => {
    const { folder, crashed } = await crashedArchive(['王', '李', '张']);
    const archive = await openArchive(crashed);
    expect(customerNames(archive)).toEqual(['客户1', '客户2', '王', '李', '张']);
    expect(archive.openedWith).toEqual([]);
    archive.close();
    expect(setAsideNames(folder)).toEqual([]);
  });

  it('gives it back after a checkpoint that was interrupted between or within pages', async () => {
    const { folder, file } = await smallArchive({ customers: 2 });
    const archive = await openArchive(file);
    for (const name of ['王', '李', '张']) addCustomer(archive, `N-${name}`, name, '长'.repeat(4000));
    const before = crashedCopy(archive, folder, 'before.shuke');
    archive.writer.pragma('wal_checkpoint(PASSIVE)');
    const checkpointed = fs.readFileSync(crashedCopy(archive, folder, 'checkpointed.shuke'));
    archive.close();
    const original = fs.readFileSync(before);
    for (let pages = 0; pages <= checkpointed.length / 4096; pages += 6) {
      const torn = path.join(folder, `torn-${pages}.shuke`);
      const tail = original.subarray(pages * 4096);
      const half = checkpointed.subarray(pages * 4096, pages * 4096 + 2048);
      fs.writeFileSync(torn, Buffer.concat([checkpointed.subarray(0, pages * 4096), half, tail.subarray(half.length)]));
      fs.copyFileSync(walPathOf(before), walPathOf(torn));
      const onlyWrittenPagesAreTorn = readWal(walPathOf(torn)).pages.has(pages + 1) || half.length === 0;
      if (!onlyWrittenPagesAreTorn)
        fs.writeFileSync(torn, Buffer.concat([checkpointed.subarray(0, pages * 4096), tail]));
      const opened = await openArchive(torn);
      expect(customerNames(opened)).toEqual(['客户1', '客户2', '王', '李', '张']);
      expect(opened.openedWith).toEqual([]);
      opened.close();
      expect(fs.readFileSync(torn)).toHaveLength(checkpointed.length);
    }
  });

  it('that is missing leaves the archive at its last checkpoint', async () => {
    const { crashed } = await crashedArchive(['王']);
    fs.rmSync(walPathOf(crashed));
    const archive = await openArchive(crashed);
    expect(customerNames(archive)).toEqual(['客户1', '客户2']);
    archive.close();
  });

  it('of another archive is moved aside, kept, and never applied', async () => {
    const one = await crashedArchive(['王']);
    const other = await crashedArchive(['外']);
    fs.copyFileSync(walPathOf(other.crashed), walPathOf(one.crashed));
    const foreign = fs.readFileSync(walPathOf(other.crashed));
    const archive = await openArchive(one.crashed);
    expect(customerNames(archive)).toEqual(['客户1', '客户2']);
    const keptAs = `${walPathOf(one.crashed)}.set-aside-1`;
    expect(archive.openedWith).toMatchObject([
      leftInUse,
      { code: 'ARCHIVE_WAL_SET_ASIDE', values: { file: one.crashed, keptAs, reason: 'otherArchive' } },
    ]);
    archive.close();
    expect(fs.readFileSync(keptAs).equals(foreign)).toBe(true);
  });

  it('of a locked archive is moved aside from an unlocked one', async () => {
    const one = await crashedArchive(['王']);
    const locked = await smallArchive({ customers: 1, passphrase: 'x' });
    const other = await openArchive(locked.file, { passphrase: 'x' });
    addCustomer(other, 'N', '外');
    fs.copyFileSync(walPathOf(locked.file), walPathOf(one.crashed));
    other.close();
    const archive = await openArchive(one.crashed);
    expect(archive.openedWith).toMatchObject([leftInUse, setAside('otherArchive')]);
    archive.close();
  });

  it('that is older than the archive is moved aside', async () => {
    const { file, crashed } = await crashedArchive(['王']);
    const stale = fs.readFileSync(walPathOf(crashed));
    const archive = await openArchive(file);
    addCustomer(archive, 'N2', '李');
    archive.close();
    fs.writeFileSync(walPathOf(file), stale);
    const again = await openArchive(file);
    expect(customerNames(again)).toEqual(['客户1', '客户2', '王', '李']);
    expect(again.openedWith).toMatchObject([setAside('stale')]);
    again.close();
  });

  it('that began on a later day than a backup put in the place of the archive is moved aside', async () => {
    const { file, folder } = await smallArchive({ customers: 2 });
    const backup = fs.readFileSync(file);
    const first = await openArchive(file);
    for (const name of ['王', '李']) addCustomer(first, name, name);
    first.close();
    const second = await openArchive(file);
    addCustomer(second, '张', '张');
    const crashed = crashedCopy(second, folder, 'crashed.shuke');
    second.close();
    fs.writeFileSync(crashed, backup);
    const archive = await openArchive(crashed);
    expect(customerNames(archive)).toEqual(['客户1', '客户2']);
    expect(archive.openedWith).toMatchObject([setAside('stale')]);
    archive.close();
  });

  it('that lacks the row every commit writes is not ours and is moved aside', async () => {
    const { file, folder } = await smallArchive({ customers: 2 });
    const archive = await openArchive(file);
    archive.writer.exec("UPDATE customers SET name = '改' WHERE id = 1");
    const crashed = crashedCopy(archive, folder, 'crashed.shuke');
    archive.close();
    const again = await openArchive(crashed);
    expect(again.openedWith).toMatchObject([leftInUse, setAside('unproven')]);
    expect(customerNames(again)).toEqual(['客户1', '客户2']);
    again.close();
  });

  it('whose beginning is damaged is moved aside instead of being written over', async () => {
    const { crashed } = await crashedArchive(['王']);
    const bytes = fs.readFileSync(walPathOf(crashed));
    bytes.writeUInt8(bytes.readUInt8(10) ^ 1, 10);
    fs.writeFileSync(walPathOf(crashed), bytes);
    const archive = await openArchive(crashed);
    expect(archive.openedWith).toMatchObject([leftInUse, setAside('unreadable')]);
    archive.close();
  });

  it('that is damaged in the middle opens up to there, and a copy of all of it is kept', async () => {
    const { crashed } = await crashedArchive(['王', '李', '张', '赵']);
    const committedFrames = readWal(walPathOf(crashed)).frames.length;
    const bytes = fs.readFileSync(walPathOf(crashed));
    const at = 32 + 4120 * Math.floor(committedFrames / 2) + 500;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    fs.writeFileSync(walPathOf(crashed), bytes);
    const archive = await openArchive(crashed);
    const names = customerNames(archive);
    expect(names).toEqual(['客户1', '客户2', '王', '李', '张', '赵'].slice(0, names.length));
    expect(names.length).toBeLessThan(6);
    expect(archive.openedWith).toMatchObject([{ code: 'ARCHIVE_WAL_INCOMPLETE' }]);
    archive.close();
    const kept = String(archive.openedWith[0]?.values.keptAs);
    expect(fs.readFileSync(kept).equals(bytes)).toBe(true);
  });

  it('that ends in a torn commit opens with the commits before it and no warning', async () => {
    const { crashed } = await crashedArchive(['王', '李']);
    const bytes = fs.readFileSync(walPathOf(crashed));
    fs.writeFileSync(walPathOf(crashed), bytes.subarray(0, bytes.length - 100));
    const archive = await openArchive(crashed);
    expect(customerNames(archive)).toEqual(['客户1', '客户2', '王']);
    expect(archive.openedWith).toEqual([]);
    archive.close();
  });

  it('stays where it is when the archive is refused', async () => {
    const { folder, crashed } = await crashedArchive(['王']);
    const other = await crashedArchive(['外']);
    fs.copyFileSync(walPathOf(other.crashed), walPathOf(crashed));
    fs.truncateSync(crashed, 4096 * 3);
    const before = folderContent(folder);
    expect((await refusalOf(() => openArchive(crashed))).code).toBe('ARCHIVE_TRUNCATED');
    expect(folderContent(folder)).toEqual(before);
  });

  it('is known again after it was written back and restarted many times', async () => {
    const { file, folder } = await smallArchive({ customers: 2 });
    const archive = await openArchive(file);
    for (let round = 1; round <= 12; round++) {
      addCustomer(archive, `R${round}`, `轮${round}`);
      archive.writer.pragma(`wal_checkpoint(${round % 2 ? 'RESTART' : 'PASSIVE'})`);
      if (round % 3 === 0) commit(archive, (db) => db.exec('UPDATE customers SET updated_at = updated_at + 1'));
      const crashed = crashedCopy(archive, folder, `crashed-${round}.shuke`);
      const again = await openArchive(crashed);
      expect(again.openedWith).toEqual([]);
      expect(customerNames(again)).toHaveLength(2 + round);
      again.close();
    }
    archive.close();
  });
});

describe('a rollback journal', () => {
  it('beside an archive is moved aside and never played back', async () => {
    const { file } = await smallArchive({ customers: 2 });
    fs.writeFileSync(`${file}-journal`, Buffer.from('d9d505f920a163d7', 'hex'));
    const archive = await openArchive(file);
    expect(archive.openedWith).toMatchObject([{ code: 'ARCHIVE_JOURNAL_SET_ASIDE' }]);
    expect(customerNames(archive)).toEqual(['客户1', '客户2']);
    archive.close();
    expect(fs.existsSync(`${file}-journal.set-aside-1`)).toBe(true);
  });
});
