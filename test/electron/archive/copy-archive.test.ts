import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { type CopyControl, copyArchive } from '../../../electron/archive/copy-archive.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { pageBytes } from '../../../electron/archive/pages.ts';
import { unfinishedPathFor } from '../../../electron/archive/unfinished-file.ts';
import { walPathOf } from '../../../electron/archive/wal.ts';
import { ShukeError } from '../../../shared/errors.ts';
import { addCustomer, codeOf, commit, customerNames, refusalOf, smallArchive } from './small-archive.ts';

const nothingElse: Omit<CopyControl, 'draft'> = {
  onProgress: () => undefined,
  breathe: () => Promise.resolve(),
  signal: new AbortController().signal,
};

/** A copy in the course of which something else is done, each time it lets others have their turn. */
function copying(archive: Archive, target: string, meanwhile: (turn: number) => void = () => undefined) {
  let turn = 0;
  return copyArchive(archive, target, {
    ...nothingElse,
    draft: unfinishedPathFor(target),
    breathe: () => {
      turn += 1;
      meanwhile(turn);
      return Promise.resolve();
    },
  });
}

async function namesIn(file: string, passphrase?: string): Promise<string[]> {
  const archive = await openArchive(file, { passphrase });
  try {
    expect(archive.openedWith).toEqual([]);
    return customerNames(archive);
  } finally {
    archive.close();
  }
}

/** Some 1,500 pages, so that a copy of it is not done in one go. */
function addLongNotes(archive: Archive, count = 1500): void {
  commit(archive, (db) => {
    const add = db.prepare(
      'INSERT INTO customers (number, name, name_folded, note, created_at, updated_at) VALUES (?, ?, ?, ?, 1, 1)',
    );
    for (let index = 0; index < count; index++) add.run(`L${index}`, `长${index}`, `长${index}`, 'x'.repeat(3600));
  });
}

describe('a copy of an open archive', () => {
  it('has what is in the log only, opens without a word, and leaves nothing beside it', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    addCustomer(archive, 'N', '王');
    const copy = path.join(folder, 'copy.shuke');
    const checked = await copying(archive, copy);
    expect(checked).toMatchObject({ damagedPages: [], problems: [] });
    expect(checked.pages * pageBytes).toBe(fs.statSync(copy).size);
    archive.close();
    expect(fs.readdirSync(folder).sort()).toEqual(['copy.shuke', '我的店.shuke']);
    expect(await namesIn(copy)).toEqual(['客户1', '王']);
  });

  it('is of one moment, whatever is written and brought into the file while it is made', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    for (const log of ['longest', 'written back', 'begun again'] as const) {
      const archive = await openArchive(file);
      commit(archive, (db) => db.exec('DELETE FROM customers'));
      if (log !== 'longest') archive.writeBackLog('kept');
      addLongNotes(archive);
      if (log === 'begun again') archive.writeBackLog('emptied');
      const before = customerNames(archive);
      let turns = 0;
      const copy = path.join(folder, `${log}.shuke`);
      await copying(archive, copy, (turn) => {
        turns = turn;
        commit(archive, (db) => {
          db.exec(`UPDATE customers SET name = 'later ${turn}', note = note || 'y' WHERE id % 3 = ${turn % 3}`);
          db.exec(`DELETE FROM customers WHERE id % 7 = ${turn % 7}`);
        });
        // A reader keeps it from being complete; what can be written is.
        archive.writer.pragma('wal_checkpoint(PASSIVE)');
      });
      expect(turns).toBeGreaterThan(3);
      expect(customerNames(archive)).not.toEqual(before);
      archive.close();
      expect(await namesIn(copy)).toEqual(before);
    }
  });

  it('opens with the passphrase of the archive', async () => {
    const { file, folder } = await smallArchive({ customers: 1, passphrase: 'long tea' });
    const archive = await openArchive(file, { passphrase: 'long tea' });
    const copy = path.join(folder, 'copy.shuke');
    await copying(archive, copy);
    archive.close();
    expect(await codeOf(() => openArchive(copy))).toBe('ARCHIVE_LOCKED_OR_FOREIGN');
    expect(await namesIn(copy, 'long tea')).toEqual(['客户1']);
  });

  it('never takes the place of anything, and leaves nothing where it was stopped', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    const copy = path.join(folder, 'copy.shuke');
    const before = fs.readdirSync(folder).sort();
    const stopped = copyArchive(archive, copy, {
      ...nothingElse,
      draft: unfinishedPathFor(copy),
      breathe: () => Promise.reject(new ShukeError('JOB_CANCELLED')),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(fs.readdirSync(folder).sort()).toEqual(before);
    // Something gets the name while the copy is made: a file, or a link to none.
    for (const take of [
      () => fs.writeFileSync(copy, 'mine'),
      () => fs.symlinkSync(path.join(folder, 'elsewhere'), copy),
    ]) {
      expect(await codeOf(() => copying(archive, copy, (turn) => (turn === 1 ? take() : undefined)))).toBe(
        'ARCHIVE_EXISTS',
      );
      expect(fs.readdirSync(folder).sort()).toEqual([...before, 'copy.shuke'].sort());
      fs.rmSync(copy);
    }
    archive.close();
  });

  it('is refused where a page of the archive cannot be read, which is named', async () => {
    const { file, folder } = await smallArchive();
    const archive = await openArchive(file);
    const descriptor = fs.openSync(file, 'r+');
    fs.writeSync(descriptor, Buffer.from([1, 2, 3]), 0, 3, 5 * pageBytes + 100);
    const refused = await refusalOf(() => copying(archive, path.join(folder, 'copy.shuke')));
    expect([refused.code, refused.values]).toMatchObject(['ARCHIVE_DAMAGED', { file, page: 6 }]);
    expect(fs.readdirSync(folder).filter((name) => name.includes('copy'))).toEqual([]);
    archive.close();
    fs.closeSync(descriptor);
  });

  it('says since when something may be missing, where the archive would and no person has been told', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    const bare = path.join(folder, 'bare.shuke');
    const bytes = Buffer.alloc(fs.fstatSync(archive.fileDescriptor).size);
    fs.readSync(archive.fileDescriptor, bytes, 0, bytes.length, 0);
    fs.writeFileSync(bare, bytes);
    archive.close();
    const findingsOfCopy = async (isUnattended: boolean) => {
      const marked = await openArchive(bare, { isUnattended });
      const copy = path.join(folder, `copy ${isUnattended}.shuke`);
      await copying(marked, copy);
      const { openedWith } = marked;
      marked.close();
      const opened = await openArchive(copy, { isUnattended: true });
      opened.close();
      return { ofArchive: openedWith.map(({ code, values }) => [code, values.at]), ofCopy: opened.openedWith };
    };
    const unattended = await findingsOfCopy(true);
    expect(unattended.ofArchive.map(([code]) => code)).toEqual(['ARCHIVE_LEFT_IN_USE']);
    expect(unattended.ofCopy.map(({ code, values }) => [code, values.at])).toEqual(unattended.ofArchive);
    expect((await findingsOfCopy(false)).ofCopy).toEqual([]);
  });
});

describe('an archive that is no longer in its place', () => {
  it.each([
    ['deleted', (file: string) => fs.rmSync(file)],
    ['deleted with its log', (file: string) => ['', '-wal', '-shm'].map((suffix) => fs.rmSync(`${file}${suffix}`))],
    ['renamed', (file: string) => fs.renameSync(file, `${file}.bak`)],
    ['without its log', (file: string) => fs.rmSync(walPathOf(file))],
    [
      'replaced by another with its log',
      (file: string) => {
        for (const suffix of ['', '-wal']) {
          fs.writeFileSync(`${file}.new`, 'something else');
          fs.renameSync(`${file}.new`, `${file}${suffix}`);
        }
      },
    ],
  ])('can be saved elsewhere whole: %s', async (_, lose) => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    addCustomer(archive, 'N', '王');
    lose(file);
    expect(await codeOf(() => archive.assertInPlace())).toBe('ARCHIVE_REPLACED');
    const copy = path.join(folder, 'rescued.shuke');
    await copying(archive, copy);
    archive.close();
    expect(await namesIn(copy)).toEqual(['客户1', '王']);
  });

  it('is copied once more where it came back and was written to meanwhile', async () => {
    const { file, folder } = await smallArchive({ customers: 1 });
    const archive = await openArchive(file);
    addLongNotes(archive);
    fs.renameSync(file, `${file}.away`);
    const copy = path.join(folder, 'copy.shuke');
    await copying(archive, copy, (turn) => {
      if (turn !== 2) return;
      fs.renameSync(`${file}.away`, file);
      commit(archive, (db) => db.exec("UPDATE customers SET name = 'later'"));
      archive.writeBackLog('kept');
    });
    archive.close();
    expect(new Set(await namesIn(copy))).toEqual(new Set(['later']));
  });
});
