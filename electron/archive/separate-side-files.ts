import fs from 'node:fs';
import { unfinishedPathFor } from './unfinished-file.ts';
import { walPathOf } from './wal.ts';

/**
 * Makes what SQLite writes next to an archive a file of its own. Where it has a second name (a hard link, as programs make
 * that look for equal files) or is itself a link, SQLite would write to what has the other name.
 */
export function separateSideFiles(archivePath: string): void {
  const logPath = walPathOf(archivePath);
  if (hasAnotherName(logPath)) replaceByCopy(logPath);
  // Built from the log again.
  const sharedMemoryPath = `${archivePath}-shm`;
  if (hasAnotherName(sharedMemoryPath)) fs.rmSync(sharedMemoryPath);
}

function hasAnotherName(path: string): boolean {
  const found = fs.lstatSync(path, { throwIfNoEntry: false });
  return found?.isSymbolicLink() === true || (found?.isFile() === true && found.nlink > 1);
}

function replaceByCopy(path: string): void {
  if (!fs.existsSync(path)) {
    fs.rmSync(path);
    return;
  }
  const draft = unfinishedPathFor(path);
  try {
    fs.copyFileSync(path, draft, fs.constants.COPYFILE_EXCL);
    fs.renameSync(draft, path);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}
