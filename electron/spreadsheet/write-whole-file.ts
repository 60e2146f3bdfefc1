import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asFileError, systemCodeOf } from '../files/file-error.ts';

/** A name next to the final one, so that the rename stays on one disk. */
export function temporaryPathFor(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.part`;
}

/** What sentences call a file: its own name, or the name it will be given where the path is a nameless draft. */
export function nameForSentences(path: string, proposedName: string): string {
  return extname(path) === '' ? proposedName : basename(path);
}

/**
 * Writes a file under a temporary name, brings it to the disk and only then gives it its name: a whole file or none.
 * Errors: DISK_FULL, FILE_NOT_WRITABLE, both naming `shownName`.
 */
export async function writeWholeFile(
  path: string,
  write: (file: FileHandle) => Promise<void>,
  { shownName = basename(path), temporaryPath = temporaryPathFor(path) } = {},
): Promise<void> {
  try {
    const file = await open(temporaryPath, 'wx', 0o600);
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(temporaryPath, path);
  } catch (error) {
    await rm(temporaryPath, { force: true });
    throw asFileError(error, shownName, 'writing');
  }
}

/** Virus scanners and indexers hold a new file for a moment on Windows. */
const pausesBeforeRenameMs = [20, 80, 200, 500];
const heldForAMoment = new Set(['EPERM', 'EBUSY', 'EACCES']);

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pauseMs of pausesBeforeRenameMs) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!heldForAMoment.has(systemCodeOf(error) ?? '')) throw error;
      await pause(pauseMs);
    }
  }
  await rename(from, to);
}
