import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive/open-archive.ts';
import { addCustomer, customerNames, smallArchive } from '../electron/archive/small-archive.ts';

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
