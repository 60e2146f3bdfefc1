import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FileShelf } from '../../../electron/files/file-shelf.ts';
import { startShelf } from '../../../electron/files/run-folder.ts';
import { openTestEngine } from '../test-engine.ts';

let folder: string;
let shelf: FileShelf;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuke-shelf-'));
  shelf = new FileShelf(join(folder, 'shelf'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the shelf', () => {
  it("remembers a person's file by path and never touches it", async () => {
    const path = join(folder, 'orders.csv');
    writeFileSync(path, 'a,b');
    const token = await shelf.put(path, '../orders.csv', { owned: false });
    expect(shelf.find(token)).toEqual({ path, name: 'orders.csv', sizeBytes: 3, isOwned: false });
    shelf.discard(token);
    expect(shelf.find(token)).toBeNull();
    shelf.clear();
    expect(readFileSync(path, 'utf8')).toBe('a,b');
  });

  it('keeps a stream as its own, readable by its owner only, until it is discarded', async () => {
    const token = await shelf.put(Readable.from([Buffer.from('客户')]), '客户.csv', { owned: true });
    const found = shelf.find(token);
    expect(found).toMatchObject({ name: '客户.csv', sizeBytes: 6, isOwned: true });
    const path = found?.path ?? '';
    if (process.platform !== 'win32') {
      expect(statSync(path).mode & 0o077).toBe(0);
      expect(statSync(join(path, '..')).mode & 0o077).toBe(0);
      expect(statSync(shelf.folder).mode & 0o077).toBe(0);
    }
    shelf.discard(token);
    expect(existsSync(path)).toBe(false);
  });

  it('moves a file it is given to own, also one that was open to others', async () => {
    const draft = shelf.draftPath();
    writeFileSync(draft, 'workbook', { mode: 0o644 });
    const token = await shelf.put(draft, 'r.xlsx', { owned: true });
    expect(existsSync(draft)).toBe(false);
    const path = shelf.find(token)?.path ?? '';
    expect(readFileSync(path, 'utf8')).toBe('workbook');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('is the same for host and engine', async () => {
    const token = await shelf.put(Readable.from(['x']), 'x.csv', { owned: true });
    const engines = new FileShelf(shelf.folder);
    expect(engines.find(token)?.name).toBe('x.csv');
    engines.discard(token);
    expect(shelf.find(token)).toBeNull();
  });

  it('gives every file a token of 128 bits', async () => {
    const path = join(folder, 'a');
    writeFileSync(path, '');
    const tokens = await Promise.all(Array.from({ length: 50 }, () => shelf.put(path, 'a', { owned: false })));
    expect(new Set(tokens).size).toBe(50);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/u);
  });

  it.each([
    '',
    '..',
    '../x',
    'drafts',
    '0'.repeat(31),
    '0'.repeat(33),
    'A'.repeat(32),
    `${'0'.repeat(32)}\n`,
    '%2e%2e',
  ])('knows no token %j, and discards nothing for it', (token) => {
    const beside = join(folder, 'x');
    writeFileSync(beside, 'x');
    shelf.draftPath();
    expect(shelf.find(token)).toBeNull();
    shelf.discard(token);
    expect(existsSync(beside)).toBe(true);
    expect(existsSync(join(shelf.folder, 'drafts'))).toBe(true);
  });

  it('finds nothing where the file has gone, or has become a folder', async () => {
    const path = join(folder, 'gone.csv');
    writeFileSync(path, 'x');
    const token = await shelf.put(path, 'gone.csv', { owned: false });
    rmSync(path);
    expect(shelf.find(token)).toBeNull();
    mkdirSync(path);
    expect(shelf.find(token)).toBeNull();
  });

  it('owns no link, and remembers no file that is not there; a failed stream leaves nothing', async () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'x');
    symlinkSync(target, join(folder, 'link'));
    await expect(shelf.put(join(folder, 'link'), 'l', { owned: true })).rejects.toThrow();
    await expect(shelf.put(join(folder, 'missing'), 'm', { owned: false })).rejects.toThrow(/ENOENT/u);
    const failing = new Readable({
      read() {
        this.destroy(new Error('broken off'));
      },
    });
    await expect(shelf.put(failing, 'f', { owned: true })).rejects.toThrow('broken off');
    expect(readdirSync(shelf.folder)).toEqual([]);
  });
});

it('what an engine of this run that died copied to read is gone when the next one opens', async () => {
  const engine = await openTestEngine();
  const copies = new FileShelf(join(engine.folder, 'files')).readingCopiesFolder;
  mkdirSync(copies, { recursive: true });
  writeFileSync(join(copies, 'copy.shuke'), 'customers');
  await engine.restart();
  expect(existsSync(copies)).toBe(false);
});

describe('a copy of a file on the shelf', () => {
  it('is whole under the name it was asked for, over what was there, and leaves nothing else', async () => {
    const token = await shelf.put(Readable.from(['new']), 'list.csv', { owned: true });
    const target = join(folder, 'list.csv');
    expect(await shelf.copyOut(token, target)).toEqual({ hasReplaced: false });
    writeFileSync(target, 'old');
    writeFileSync(`${target}.part`, 'of the person');
    expect(await shelf.copyOut(token, target)).toEqual({ hasReplaced: true });
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readFileSync(`${target}.part`, 'utf8')).toBe('of the person');
    expect(readdirSync(folder).sort()).toEqual(['list.csv', 'list.csv.part', 'shelf']);
  });

  it('that cannot get its name leaves neither draft nor note', async () => {
    const token = await shelf.put(Readable.from(['new']), 'list.csv', { owned: true });
    const target = join(folder, 'taken');
    mkdirSync(join(target, 'full'), { recursive: true });
    await expect(shelf.copyOut(token, target)).rejects.toThrow();
    await expect(shelf.copyOut(token, join(folder, 'missing', 'list.csv'))).rejects.toThrow(/ENOENT/u);
    expect(readdirSync(folder).sort()).toEqual(['shelf', 'taken']);
    expect(filesBelow(shelf.folder).filter((path) => !path.includes(token))).toEqual([]);
  });

  it('that was under way as its run died is deleted by the next start, and nothing the note does not fit', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const died = new FileShelf(join(folder, 'files', `run-${dead}-0123456789abcdef`));
    const draft = join(folder, '.0123456789abcdef.shuke-part');
    const own = join(folder, 'own.csv');
    for (const [note, path] of [
      ['a', draft],
      ['b', own],
      ['c', join(folder, 'missing', '.0123456789abcdef.shuke-part')],
    ] as const) {
      mkdirSync(join(died.folder, 'copies-under-way'), { recursive: true });
      writeFileSync(join(died.folder, 'copies-under-way', note), path);
    }
    // A copy of an archive has its log next to it until it is settled.
    const log = `${draft}-wal`;
    for (const path of [draft, log, own]) writeFileSync(path, 'customers');
    startShelf(folder).clear();
    expect([draft, log, own, died.folder].map((path) => existsSync(path))).toEqual([false, false, true, false]);
  });
});

function filesBelow(place: string): string[] {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('the shelf of a run', () => {
  it('is cleared with the shelves of runs that died, not of those that live', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const shelves = join(folder, 'files');
    const leftover = join(shelves, `run-${dead}-0123456789abcdef`);
    const living = join(shelves, `run-${process.ppid}-0123456789abcdef`);
    const foreign = join(shelves, 'something else');
    for (const place of [leftover, living, foreign]) mkdirSync(place, { recursive: true });
    writeFileSync(join(leftover, 'secret'), 'x');

    const started = startShelf(folder);
    expect([leftover, living, foreign].map((place) => existsSync(place))).toEqual([false, true, true]);
    expect(existsSync(started.folder)).toBe(true);
    started.clear();
    expect(existsSync(started.folder)).toBe(false);
  });

  it('spares those of a program that was started by a clock years back, once the clock is right', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const startedBefore = startShelf(folder);
    vi.setSystemTime(Date.now() + 10 * 365 * 86_400_000);
    vi.advanceTimersByTime(30_000);
    const startedNow = startShelf(folder);
    expect(existsSync(startedBefore.folder)).toBe(true);
    startedNow.clear();
    startedBefore.clear();
  });

  it('is cleared with those in the folder for temporary files, where they are our own', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const leftover = join(tmpdir(), `shuke-run-${dead}-0123456789abcdef`);
    const file = join(tmpdir(), `shuke-run-${dead}-0123456789abcdee`);
    const foreign = join(tmpdir(), `shuke-run-${dead}-0123456789abcded`);
    try {
      for (const place of [leftover, foreign]) mkdirSync(place);
      writeFileSync(join(leftover, 'secret'), 'x');
      writeFileSync(file, 'x');
      const mayGiveAway = process.getuid?.() === 0;
      if (mayGiveAway) chownSync(foreign, 65534, 65534);
      startShelf(folder).clear();
      expect(existsSync(leftover)).toBe(false);
      expect(existsSync(file)).toBe(true);
      if (mayGiveAway) expect(existsSync(foreign)).toBe(true);
    } finally {
      for (const place of [leftover, file, foreign]) rmSync(place, { recursive: true, force: true });
    }
  });

  it('takes away drafts of the profile that a killed run left, not one that is being written', () => {
    const profile = join(folder, 'profile.json');
    const [left, underWay] = [`${profile}.0123456789ab.part`, `${profile}.ba9876543210.part`];
    for (const path of [profile, left, underWay]) writeFileSync(path, '{}');
    utimesSync(left, new Date(), new Date(Date.now() - 3_600_000));
    startShelf(folder).clear();
    expect([profile, left, underWay].map((path) => existsSync(path))).toEqual([true, false, true]);
  });

  it.each(['throw new Error("uncaught")', 'process.exit(3)', ''])(
    'goes with its process, however that ends: %s',
    (end) => {
      const module = new URL('../../../electron/files/run-folder.ts', import.meta.url).href;
      const script = `const { startShelf } = await import(${JSON.stringify(module)});
        const shelf = startShelf(${JSON.stringify(folder)});
        await shelf.put((await import('node:stream')).Readable.from(['secret']), 'a.csv', { owned: true });
        console.log(shelf.folder);
        ${end}`;
      const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
      expect(ran.stdout).toContain('run-');
      expect(readdirSync(join(folder, 'files'))).toEqual([]);
    },
  );
});
