import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../electron/archive/open-archive.ts';
import {
  addCustomer,
  codeOf,
  customerNames,
  sha256,
  smallArchive,
  temporaryFolder,
} from '../electron/archive/small-archive.ts';

const script = path.join(import.meta.dirname, 'archive-full-process.ts');

it.skipIf(process.platform === 'win32')(
  'where a file may not grow: said as a full disk, what was committed stays',
  async () => {
    const { file } = await smallArchive({ customers: 2 });
    // 512-byte blocks: the log reaches the limit after some hundred commits.
    const limit = Math.ceil((fs.statSync(file).size * 2) / 512);
    const run = spawnSync(
      '/bin/sh',
      ['-c', `ulimit -f ${limit}; trap '' XFSZ; exec "$0" "$1" "$2"`, process.execPath, script, file],
      {
        encoding: 'utf8',
        timeout: 60_000,
      },
    );
    const lines = run.stdout.trim().split('\n');
    expect(lines.at(-1), run.stderr).toBe('DISK_FULL');
    const acknowledged = lines.slice(0, -1);
    expect(acknowledged.length).toBeGreaterThan(3);

    const archive = await openArchive(file);
    expect(customerNames(archive)).toEqual(['客户1', '客户2', ...acknowledged]);
    addCustomer(archive, 'after', '之后');
    expect(customerNames(archive).at(-1)).toBe('之后');
    archive.close();
  },
);

function smallDisk(): string | null {
  const folder = temporaryFolder();
  if (process.platform !== 'linux') return null;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status !== 0) return null;
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return folder;
}

it('on a full disk an archive is shown read-only from a copy elsewhere, and works again when there is room', async (context) => {
  const disk = smallDisk();
  if (disk === null) return context.skip('skipped: mounting a small disk is not permitted here');
  const made = await smallArchive({ customers: 2 });
  const file = path.join(disk, 'a.shuke');
  fs.copyFileSync(made.file, file);
  const filler = path.join(disk, 'filler');
  const descriptor = fs.openSync(filler, 'w');
  fillUp(descriptor);
  fs.closeSync(descriptor);
  const before = sha256(file);

  expect(await codeOf(() => openArchive(file))).toBe('DISK_FULL');
  const archive = await openArchive(file, { readOnlyCopiesFolder: path.join(temporaryFolder(), 'copies') });
  expect(archive.openedWith).toEqual([{ code: 'DISK_FULL', values: { file } }]);
  expect(archive.isReadOnly).toBe(true);
  expect(customerNames(archive)).toEqual(['客户1', '客户2']);
  archive.close();
  expect(sha256(file)).toBe(before);

  fs.rmSync(filler);
  const again = await openArchive(file);
  addCustomer(again, 'after', '之后');
  expect(customerNames(again)).toEqual(['客户1', '客户2', '之后']);
  again.close();
});

function fillUp(descriptor: number): void {
  try {
    for (;;) fs.writeSync(descriptor, Buffer.alloc(4096));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
