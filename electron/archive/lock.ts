import fs from 'node:fs';
import Database from 'better-sqlite3';
import { ShukeError } from '../../shared/errors.ts';
import { type FileIdentity, identityOfFile, isSameFile } from './file-identity.ts';
import { setAside } from './set-aside.ts';

/**
 * Keeps other programs out of an archive: a file next to it that SQLite holds locked as long as the archive is open.
 * The lock is the operating system's, not the file's presence: it ends with the process, however that ends.
 */
export interface ArchiveLock {
  readonly path: string;
  release(): void;
}

/** A lock of this thread's. */
interface HeldLock {
  readonly path: string;
  readonly identity: FileIdentity;
  /** Of the archive when it was locked, null where there was none yet. */
  readonly archive: FileIdentity | null;
  /** Kept referenced: a garbage-collected handle would drop its lock. */
  readonly handle: Database.Database;
}

/**
 * POSIX drops every lock a process holds on a file when any handle of that file is closed, so an archive of our own
 * must be noticed, under whatever name it comes, before its file is touched.
 */
const held = new Set<HeldLock>();

/** True where this thread has the archive open, whatever name it has by now: its file must not be opened and closed. */
export function isLockedHere(archivePath: string): boolean {
  const path = lockPathOf(archivePath);
  const archive = identityOfFile(archivePath);
  return [...held].some((lock) => lock.path === path || isSameFile(lock.archive, archive));
}

export function lockPathOf(archivePath: string): string {
  return `${archivePath}-lock`;
}

function createIfMissing(path: string): void {
  try {
    fs.closeSync(fs.openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/**
 * True where something else had the lock's name, which it no longer has. A lock is an empty file with this one name:
 * through a link another file would be locked, and one with content is no file of ours.
 */
function moveAwayUnlessLock(path: string): boolean {
  const found = fs.lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || (found.isFile() && found.size === 0 && found.nlink === 1)) return false;
  if (found.isSymbolicLink()) fs.rmSync(path);
  else setAside(path);
  return true;
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

/** Null where a program has the archive open, this one included. */
export function acquireLockIfFree(archivePath: string): ArchiveLock | null {
  try {
    return acquireLock(archivePath);
  } catch (error) {
    if (error instanceof ShukeError && error.code === 'ARCHIVE_IN_USE') return null;
    throw error;
  }
}

/** Error: ARCHIVE_IN_USE. */
export function acquireLock(archivePath: string): ArchiveLock {
  const path = lockPathOf(archivePath);
  const archive = identityOfFile(archivePath);
  if (isLockedHere(archivePath)) throw new ShukeError('ARCHIVE_IN_USE', { file: archivePath });
  for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
    createIfMissing(path);
    if (moveAwayUnlessLock(path)) continue;
    const identity = identityOfFile(path);
    if (identity === null) continue;
    let handle: Database.Database;
    try {
      handle = hold(path);
    } catch (error) {
      if (isHeldElsewhere(error)) throw new ShukeError('ARCHIVE_IN_USE', { file: archivePath }, { cause: error });
      if (identityOfFile(path) === null) continue;
      throw error;
    }
    // The former holder removes the file on its way out: a lock on a removed file locks nothing.
    if (isSameFile(identityOfFile(path), identity)) {
      const lock = { path, identity, archive, handle };
      held.add(lock);
      return { path, release: () => release(lock) };
    }
    handle.close();
  }
  throw new ShukeError('ARCHIVE_IN_USE', { file: archivePath });
}

function release(lock: HeldLock): void {
  if (!held.delete(lock)) return;
  const isWindows = process.platform === 'win32';
  // Removed while still held, so that no program can hold it in between; Windows removes only what no program has open.
  try {
    if (!isWindows) removeIfOurs(lock);
  } finally {
    lock.handle.close();
  }
  if (isWindows) removeUnlessOpen(lock.path);
}

/** Where the file was deleted or its folder renamed, another program's lock may have the name by now. */
function removeIfOurs({ path, identity }: HeldLock): void {
  if (isSameFile(identityOfFile(path), identity)) fs.rmSync(path);
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
