import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../electron/archive/small-archive.ts';

export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free. */
  fillBut(bytes: number): void;
  free(): void;
}

/** A disk of its own in memory, gone when the test ends; null where mounting is not permitted. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux') return null;
  const folder = temporaryFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status !== 0) return null;
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fillBut: (bytes) => {
      const { bavail, bsize } = fs.statfsSync(folder);
      fs.writeFileSync(filler, Buffer.alloc(bavail * bsize - bytes));
    },
    free: () => fs.rmSync(filler),
  };
}

export const mountingSkipped = 'skipped: mounting a small disk is not permitted here';
