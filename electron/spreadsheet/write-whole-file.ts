import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ErrorCode, ShukeError } from '../../shared/errors.ts';

/** A name beside the final one, so that the rename stays on one disk. */
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
    throw writeProblem(error, shownName);
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
      if (!heldForAMoment.has(systemCode(error))) throw error;
      await pause(pauseMs);
    }
  }
  await rename(from, to);
}

const codesOfSystemErrors: Record<string, ErrorCode> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  EACCES: 'FILE_NOT_WRITABLE',
  EPERM: 'FILE_NOT_WRITABLE',
  EBUSY: 'FILE_NOT_WRITABLE',
  EROFS: 'FILE_NOT_WRITABLE',
  EISDIR: 'FILE_NOT_WRITABLE',
  ENOENT: 'FILE_NOT_WRITABLE',
  ENOTDIR: 'FILE_NOT_WRITABLE',
  ENAMETOOLONG: 'FILE_NOT_WRITABLE',
};

function writeProblem(error: unknown, file: string): unknown {
  const code = codesOfSystemErrors[systemCode(error)];
  return code === undefined ? error : new ShukeError(code, { file }, { cause: error });
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
