import { mkdtempSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

const disk = '/dev/shm';
const gigabyte = 1024 ** 3;
/** Room to spare for what the tests have in files at one time, and for running next to it. */
const leastOnDiskBytes = 3 * gigabyte;
const leastMemoryBytes = 6 * gigabyte;

/**
 * A folder for the temporary files of the tests on a disk in memory, where there is a large one: each act of the program
 * is brought to the disk before it is answered, and the tests would wait for that some ten thousand times. Null elsewhere.
 */
export function makeMemoryFolder(): string | null {
  try {
    const { bavail, bsize } = statfsSync(disk);
    if (bavail * bsize < leastOnDiskBytes || freemem() < leastMemoryBytes) return null;
    return mkdtempSync(join(disk, 'shuke-tests-'));
  } catch {
    return null;
  }
}
