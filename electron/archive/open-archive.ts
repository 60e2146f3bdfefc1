import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ErrorCode, ShukeError } from '../../shared/errors.ts';
import type { Archive, ArchiveWarning } from './archive.ts';
import { asShukeError } from './as-shuke-error.ts';
import { claimArchive } from './claim-archive.ts';
import { conflictCopiesBeside } from './conflict-copies.ts';
import { type JudgedArchive, judgeArchive } from './judge-archive.ts';
import type { ArchiveKey } from './key.ts';
import { keyOfFile, type PassphraseOrKey } from './key-of-file.ts';
import { acquireLock } from './lock.ts';
import { migrateReadingCopy } from './migrate.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';
import { connectArchive } from './opened-archive.ts';
import { type PageKeys, pageKeys } from './pages.ts';
import { describePlace } from './place.ts';
import { copyForReading, isWritableInPlace, removeReadingCopy } from './read-only-copy.ts';
import { separateSideFiles } from './separate-side-files.ts';
import { keepCopyAside, setAside } from './set-aside.ts';
import { adoptStrayLog, findStrayLog } from './stray-log.ts';
import { removeUnfinishedNameOf } from './unfinished-file.ts';
import { walPathOf } from './wal.ts';

export interface OpenArchiveOptions extends PassphraseOrKey {
  /** Where an archive from a read-only place is copied to (still enciphered) to be shown. */
  readonly readOnlyCopiesFolder?: string | undefined;
  /** The steps this program knows. */
  readonly migrations?: readonly Migration[];
  /** UTC milliseconds: what the mark of use says. */
  readonly now?: number | undefined;
  /**
   * True where no person is at it (the command line): a file that was copied while in use goes on saying so after it is
   * closed, and SQLite writes its log back by itself.
   */
  readonly isUnattended?: boolean | undefined;
}

/**
 * Opens an archive. A file that may not be opened is left as it is, byte for byte, and nothing is ever made in its
 * place.
 */
export async function openArchive(archivePath: string, options: OpenArchiveOptions = {}): Promise<Archive> {
  const file = path.resolve(archivePath);
  try {
    const realPath = assertIsFile(file);
    if (describePlace(realPath).network) throw new ShukeError('ARCHIVE_NETWORK_FILE_SYSTEM', { file });
    if (!isWritableInPlace(realPath)) return await openCopyReadOnly(realPath, options);
    assertHasOneName(realPath);
    return await openInPlaceUnlessDiskIsFull(realPath, options);
  } catch (error) {
    throw asShukeError(error, { file });
  }
}

function assertIsFile(file: string): string {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new ShukeError('ARCHIVE_MISSING', { file });
  if (!stat.isFile()) throw new ShukeError('ARCHIVE_FOREIGN', { file, kind: 'folder' });
  if (stat.size === 0) throw new ShukeError('ARCHIVE_EMPTY_FILE', { file });
  return fs.realpathSync(file);
}

/** A log belongs to a name: opened under two names at once, one file would have two logs, and be destroyed. */
function assertHasOneName(file: string): void {
  if (fs.statSync(file).nlink > 1) removeUnfinishedNameOf(file);
  const names = fs.statSync(file).nlink;
  if (names > 1) throw new ShukeError('ARCHIVE_HARD_LINKED', { file, count: names });
}

async function openCopyReadOnly(
  file: string,
  options: OpenArchiveOptions,
  reason: 'ARCHIVE_READ_ONLY' | 'DISK_FULL' = 'ARCHIVE_READ_ONLY',
): Promise<Archive> {
  const folder = options.readOnlyCopiesFolder;
  if (folder === undefined) throw new ShukeError('ARCHIVE_READ_ONLY', { file });
  const migrations = migrationsOf(options);
  // Judged before it is copied: a damaged or foreign file is named, not copied.
  const descriptor = fs.openSync(file, 'r');
  let key: ArchiveKey;
  let log: string;
  try {
    key = await keyOf(file, descriptor, options);
    const keys = pageKeys(key);
    log = findStrayLog({ file, descriptor, keys, migrations }) ?? walPathOf(file);
    judgeArchive(file, descriptor, keys, migrations, log);
  } finally {
    fs.closeSync(descriptor);
  }
  const copyPath = copyForReading(file, log, folder);
  try {
    return openCopy(file, copyPath, key, migrations, reason);
  } catch (error) {
    removeReadingCopy(copyPath);
    throw error;
  }
}

function openCopy(
  file: string,
  copyPath: string,
  key: ArchiveKey,
  migrations: readonly Migration[],
  reason: ErrorCode,
): Archive {
  const descriptor = fs.openSync(copyPath, 'r');
  try {
    const judged = judgeArchive(copyPath, descriptor, pageKeys(key), migrations);
    const warnings = [{ code: reason, values: { file } }, ...settleLogs(file, copyPath, judged)];
    migrateReadingCopy(copyPath, key, judged.userVersion, migrations);
    const afterClose = (): void => removeReadingCopy(copyPath);
    const { inUse: foundMark, hasLog } = judged;
    const copy = { openedPath: copyPath, descriptor, isReadOnly: true, lock: null, mark: null, afterClose };
    return connectArchive({ ...copy, file, key, foundMark, hasLog, warnings, isUnattended: true });
  } catch (error) {
    fs.closeSync(descriptor);
    throw error;
  }
}

/** On a full disk SQLite cannot even make its log; what is there can still be shown. */
async function openInPlaceUnlessDiskIsFull(file: string, options: OpenArchiveOptions): Promise<Archive> {
  try {
    return await openInPlace(file, options);
  } catch (error) {
    const known = asShukeError(error, { file });
    const isDiskFull = known instanceof ShukeError && known.code === 'DISK_FULL';
    if (!isDiskFull || options.readOnlyCopiesFolder === undefined) throw known;
    return await openCopyReadOnly(file, options, 'DISK_FULL');
  }
}

async function openInPlace(file: string, options: OpenArchiveOptions): Promise<Archive> {
  // Before the file itself is opened: closing our handle would drop the locks of a thread that has it open already.
  const lock = acquireLock(file);
  let descriptor: number | null = null;
  try {
    descriptor = fs.openSync(file, 'r');
    separateSideFiles(file);
    const migrations = migrationsOf(options);
    const key = await keyOf(file, descriptor, options);
    const keys = pageKeys(key);
    const strayLog = findStrayLog({ file, descriptor, keys, migrations });
    const judged = await judgeAtRest(file, descriptor, keys, migrations, strayLog ?? walPathOf(file));
    if (strayLog !== null) adoptStrayLog(file, strayLog);
    const warnings = [...placeWarnings(file), ...settleLogs(file, file, judged)];
    const { inUse: foundMark, hasLog, userVersion } = judged;
    const { now = Date.now(), isUnattended = false } = options;
    const recovered = hasLog ? foundMark : null;
    const mark = claimArchive({ file, descriptor, key, userVersion, migrations, recovered, now });
    const inPlace = { openedPath: file, descriptor, isReadOnly: false, lock, mark, afterClose: () => {} };
    return connectArchive({ ...inPlace, file, key, foundMark, hasLog, warnings, isUnattended });
  } catch (error) {
    if (descriptor !== null) fs.closeSync(descriptor);
    lock.release();
    throw error;
  }
}

const judgementsAtMost = 3;
const pauseBetweenJudgementsMs = 50;

/**
 * Where a lock was deleted, a program may be writing to what we read, and the log look foreign or damaged for an instant.
 * Before a log is moved, it must have looked so more than once.
 */
async function judgeAtRest(
  file: string,
  descriptor: number,
  keys: PageKeys,
  migrations: readonly Migration[],
  walPath: string,
): Promise<JudgedArchive> {
  for (let judgement = 1; ; judgement++) {
    const judged = judgeArchive(file, descriptor, keys, migrations, walPath);
    const isLogInOrder = judged.walRefusal === null && judged.wal.loss === 'none';
    if (isLogInOrder || judgement === judgementsAtMost) return judged;
    await pause(pauseBetweenJudgementsMs);
  }
}

function migrationsOf(options: OpenArchiveOptions): readonly Migration[] {
  return options.migrations ?? allMigrations;
}

/** The file's key, proven on page 1. */
async function keyOf(file: string, descriptor: number, options: OpenArchiveOptions): Promise<ArchiveKey> {
  const { key, isPageOneReadable } = await keyOfFile(file, descriptor, options);
  if (!isPageOneReadable) throw new ShukeError('ARCHIVE_DAMAGED', { file, page: 1 });
  return key;
}

function placeWarnings(file: string): ArchiveWarning[] {
  const warnings: ArchiveWarning[] = [];
  const { synced } = describePlace(file);
  if (synced) warnings.push({ code: 'ARCHIVE_IN_SYNCED_FOLDER', values: { file, service: synced } });
  const copies = conflictCopiesBeside(file);
  if (copies.length > 0) {
    warnings.push({
      code: 'ARCHIVE_CONFLICT_COPIES',
      values: { file, names: copies.join('\n'), count: copies.length },
    });
  }
  return warnings;
}

/** Logs that are not this archive's are moved away before SQLite could apply them. */
function settleLogs(file: string, openedPath: string, judged: JudgedArchive): ArchiveWarning[] {
  const warnings: ArchiveWarning[] = [];
  const walPath = walPathOf(openedPath);
  if (judged.walRefusal) {
    const keptAs = setAside(walPath);
    warnings.push({ code: 'ARCHIVE_WAL_SET_ASIDE', values: { file, keptAs, reason: judged.walRefusal } });
  } else if (judged.wal.loss !== 'none') {
    const code = judged.wal.loss === 'commits' ? 'ARCHIVE_WAL_INCOMPLETE' : 'ARCHIVE_WAL_END_UNREADABLE';
    warnings.push({ code, values: { file, keptAs: keepCopyAside(walPath) } });
  }
  // A WAL archive never has a rollback journal; SQLite would play a stray one back into it.
  const journalPath = `${openedPath}-journal`;
  if (judged.isWal && fs.existsSync(journalPath)) {
    warnings.push({ code: 'ARCHIVE_JOURNAL_SET_ASIDE', values: { file, keptAs: setAside(journalPath) } });
  }
  return warnings;
}
