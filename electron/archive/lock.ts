import fs from 'node:fs';
import Database from 'better-sqlite3';
import { ShukeError } from '../../shared/errors.ts';

/**
 * Keeps other programs out of an archive: a file beside it that SQLite holds locked as long as the archive is open.
 * The lock is the operating system's, not the file's presence: it ends with the process, however that ends.
 */
export interface ArchiveLock {
  readonly path: string;
  release(): void;
}

/**
 * Locks held by this thread. POSIX drops every lock a process holds on a file when any handle of that file is
 * closed, so a lock of our own must be noticed before its file is touched. It also keeps the handle referenced: a
 * garbage-collected one would drop its lock.
 */
const held = new Map<string, Database.Database>();

export function lockPathOf(archivePath: string): string {
  return `${archivePath}-lock`;
}

/** Identity of the file at a path, or null where there is none. */
function identityAt(path: string): string | null {
  const stat = fs.statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev}:${stat.ino}` : null;
}

function createIfMissing(path: string): void {
  try {
    fs.closeSync(fs.openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function hold(path: string): Database.Database {
  const handle = new Database(path, { timeout: 0, fileMustExist: true });
  try {
    // Nothing is ever written: the journal stays in memory and the transaction stays open.
    handle.pragma('journal_mode = MEMORY');
    handle.pragma('locking_mode = EXCLUSIVE');
    handle.exec('BEGIN EXCLUSIVE');
    return handle;
  } catch (error) {
    handle.close();
    throw error;
  }
}

function isHeldElsewhere(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

const attemptsAtMost = 20;

export function acquireLock(archivePath: string): ArchiveLock {
  const path = lockPathOf(archivePath);
  if (held.has(path)) throw new ShukeError('ARCHIVE_IN_USE', { file: archivePath });
  for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
    createIfMissing(path);
    const before = identityAt(path);
    if (before === null) continue;
    let handle: Database.Database;
    try {
      handle = hold(path);
    } catch (error) {
      if (isHeldElsewhere(error)) throw new ShukeError('ARCHIVE_IN_USE', { file: archivePath }, { cause: error });
      if (identityAt(path) === null) continue;
      throw error;
    }
    // The former holder removes the file on its way out: a lock on a removed file locks nothing.
    if (identityAt(path) === before) {
      held.set(path, handle);
      return { path, release: () => release(path, handle) };
    }
    handle.close();
  }
  throw new ShukeError('ARCHIVE_IN_USE', { file: archivePath });
}

function release(path: string, handle: Database.Database): void {
  if (held.get(path) !== handle) return;
  const isWindows = process.platform === 'win32';
  // Removed while still held, so that nobody can hold it in between; Windows removes only what nobody has open.
  if (!isWindows) fs.rmSync(path, { force: true });
  handle.close();
  held.delete(path);
  if (isWindows) removeUnlessOpen(path);
}

function removeUnlessOpen(path: string): void {
  try {
    fs.rmSync(path, { force: true });
  } catch (error) {
    const isOpenElsewhere =
      error instanceof Error && 'code' in error && ['EBUSY', 'EPERM', 'EACCES'].includes(String(error.code));
    if (!isOpenElsewhere) throw error;
  }
}
