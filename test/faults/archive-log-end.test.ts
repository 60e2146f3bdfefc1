import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive/archive.ts';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { readWal, walPathOf } from '../../electron/archive/wal.ts';
import { commit, smallArchive } from '../electron/archive/small-archive.ts';

const openedAt = Date.UTC(2026, 10, 22, 8, 0);
const frameBytes = 4096 + 24;
const names = ['王', '李', '张', '赵'];

/** An archive killed after four acts, each a minute after the other: its file, its log, where each commit ends. */
interface Crashed {
  folder: string;
  bytes: Buffer;
  log: Buffer;
  /** Frames up to the end of each act's commit. */
  ends: readonly number[];
}
async function crash(): Promise<Crashed> {
  const { file, folder } = await smallArchive({ customers: 30 });
  const archive = await openArchive(file, { now: openedAt });
  for (const [index, name] of names.entries()) act(archive, openedAt + (index + 1) * 60_000, name);
  const bytes = Buffer.alloc(fs.fstatSync(archive.fileDescriptor).size);
  fs.readSync(archive.fileDescriptor, bytes, 0, bytes.length, 0);
  const crashed = { folder, bytes, log: fs.readFileSync(walPathOf(file)), ends: readWal(walPathOf(file)).commits };
  archive.close();
  return crashed;
}

function act(archive: Archive, at: number, name: string): void {
  commit(archive, (db) => {
    db.prepare("INSERT INTO acts (at, actor, verb) VALUES (?, 'owner', 'customer.edit')").run(at);
    db.prepare(
      'INSERT INTO customers (number, name, name_folded, note, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(name, name, name, '喜欢绿茶。'.repeat(300), at, at);
  });
}

let opened = 0;

/** Opens what the crash left, its log changed; says how many acts are there and what was said. */
async function openWith(
  crashed: Crashed,
  change: (log: Buffer) => Buffer,
): Promise<{ acts: number; said: unknown[]; kept: number }> {
  const folder = fs.mkdtempSync(path.join(crashed.folder, 'opened-'));
  const file = path.join(folder, `${++opened}.shuke`);
  fs.writeFileSync(file, crashed.bytes);
  const log = change(Buffer.from(crashed.log));
  fs.writeFileSync(walPathOf(file), log);
  const archive = await openArchive(file);
  const acts = archive.reader.prepare<[], number>('SELECT count(*) FROM acts').pluck().get() ?? 0;
  const said = archive.openedWith.map(({ code, values: { at } }) => ({ code, at }));
  archive.close();
  const kept = fs.readdirSync(folder).filter((name) => name.includes('set-aside'));
  for (const name of kept) expect(fs.readFileSync(path.join(folder, name)).equals(log)).toBe(true);
  fs.rmSync(folder, { recursive: true });
  return { acts, said, kept: kept.length };
}

function flipped(at: number): (log: Buffer) => Buffer {
  return (log) => {
    log.writeUInt8(log.readUInt8(at) ^ 1, at);
    return log;
  };
}

const frameAt = (frame: number): number => 32 + frame * frameBytes;
const minutes = (count: number): number => openedAt + count * 60_000;

/** What is read from the log with a change to it: the commits, and what is said to be lost. */
function readWith(crashed: Crashed, change: (log: Buffer) => Buffer): { commits: number; loss: string } {
  const file = path.join(crashed.folder, 'changed-wal');
  fs.writeFileSync(file, change(Buffer.from(crashed.log)));
  const { commits, loss } = readWal(file);
  return { commits: commits.length, loss };
}

describe('a log that is damaged', () => {
  it('in any frame of its last commit: the act before is there, and the last one may be missing, as is said', async () => {
    const crashed = await crash();
    const [, , third = 0, last = 0] = crashed.ends;
    for (let frame = third; frame < last; frame++) {
      for (const within of [0, 9, 13, 17, 24 + 2000]) {
        const read = readWith(crashed, flipped(frameAt(frame) + within));
        expect(read, `frame ${frame}, byte ${within}`).toEqual({ commits: 3, loss: 'lastCommit' });
      }
    }
    expect(await openWith(crashed, flipped(frameAt(last - 1) + 500))).toEqual({
      acts: 3,
      said: [{ code: 'ARCHIVE_WAL_END_UNREADABLE', at: minutes(3) }],
      kept: 1,
    });
  });

  it('in the header of any frame of the commit before the last, its salts too: two acts are missing for certain', async () => {
    const crashed = await crash();
    const [, second = 0, third = 0] = crashed.ends;
    for (let frame = second; frame < third; frame++) {
      for (let within = 0; within < 24; within++) {
        const read = readWith(crashed, flipped(frameAt(frame) + within));
        expect(read, `frame ${frame}, byte ${within}`).toEqual({ commits: 2, loss: 'commits' });
      }
    }
    expect(await openWith(crashed, flipped(frameAt(third - 1) + 9))).toEqual({
      acts: 2,
      said: [{ code: 'ARCHIVE_WAL_INCOMPLETE', at: minutes(2) }],
      kept: 1,
    });
  });

  it('whose last frames are zeros or noise: the last act may be missing', async () => {
    const crashed = await crash();
    const [, , third = 0, last = 0] = crashed.ends;
    for (const fill of [0, 0xa5]) {
      for (const frame of [third, last - 1]) {
        const read = readWith(crashed, (log) => log.fill(fill, frameAt(frame)));
        expect(read).toEqual({ commits: 3, loss: 'lastCommit' });
      }
    }
  });
});

describe('a log that ends as a killed program leaves it', () => {
  it('cut off anywhere in the last commit: nothing is said, for nothing was confirmed', async () => {
    const crashed = await crash();
    const [, , third = 0, last = 0] = crashed.ends;
    for (let cut = frameAt(third); cut < frameAt(last); cut += 171) {
      expect(readWith(crashed, (log) => log.subarray(0, cut))).toEqual({ commits: 3, loss: 'none' });
    }
    const cut = frameAt(last) - 100;
    expect(await openWith(crashed, (log) => log.subarray(0, cut))).toEqual({ acts: 3, said: [], kept: 0 });
  });

  it('with frames of a transaction that was rolled back, and of the log before it was begun again: nothing is said', async () => {
    const { file, folder } = await smallArchive({ customers: 30 });
    const archive = await openArchive(file, { now: openedAt });
    archive.writer.pragma('cache_size = 10');
    for (const name of names) act(archive, openedAt + 60_000, name);
    archive.writer.pragma('wal_checkpoint(PASSIVE)');
    // More than the cache holds: SQLite writes frames before there is a commit, and writes some of them twice.
    archive.writer.exec('BEGIN IMMEDIATE');
    for (let round = 0; round < 5; round++) archive.writer.exec("UPDATE customers SET note = note || '还有别的话'");
    archive.writer.exec('ROLLBACK');
    const copies = [copyWithLog(archive, folder, 'rolled-back.shuke')];
    act(archive, openedAt + 120_000, '钱');
    copies.push(copyWithLog(archive, folder, 'one-more.shuke'));
    archive.close();
    for (const copy of copies) {
      const again = await openArchive(copy);
      expect(again.openedWith).toEqual([]);
      again.close();
    }
  });
});

function copyWithLog(archive: Archive, folder: string, name: string): string {
  const copy = path.join(folder, name);
  const bytes = Buffer.alloc(fs.fstatSync(archive.fileDescriptor).size);
  fs.readSync(archive.fileDescriptor, bytes, 0, bytes.length, 0);
  fs.writeFileSync(copy, bytes);
  fs.copyFileSync(walPathOf(archive.path), walPathOf(copy));
  return copy;
}
