import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileShelf } from '../../../electron/files/file-shelf.ts';
import { startShelf } from '../../../electron/files/shelf-of-this-run.ts';

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
});
