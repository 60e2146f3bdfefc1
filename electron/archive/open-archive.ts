import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { type ErrorCode, ShukeError } from '../../shared/errors.ts';
import type { Archive, ArchiveWarning } from './archive.ts';
import { asShukeError } from './as-shuke-error.ts';
import { conflictCopiesBeside } from './conflict-copies.ts';
import { assertSameFile, identityOfFile } from './file-identity.ts';
import { type JudgedArchive, judgeArchive } from './judge-archive.ts';
import { type ArchiveKey, publishedSalt } from './key.ts';
import { keyOfFile, type PassphraseOrKey } from './key-of-file.ts';
import { type ArchiveLock, acquireLock } from './lock.ts';
import { migrateArchive } from './migrate.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';
import { pageKeys } from './pages.ts';
import { describePlace } from './place.ts';
import { applyReaderPragmas, applyWriterPragmas, openKeyed } from './pragmas.ts';
import { copyForReading, isWritableInPlace, removeReadingCopy } from './read-only-copy.ts';
import { keepCopyAside, setAside } from './set-aside.ts';
import { walPathOf } from './wal.ts';

export interface OpenArchiveOptions extends PassphraseOrKey {
  /** Where an archive from a read-only place is copied to (still enciphered) to be shown. */
  readonly readOnlyCopiesFolder?: string | undefined;
  /** The steps this program knows. */
  readonly migrations?: readonly Migration[];
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

async function openCopyReadOnly(
  file: string,
  options: OpenArchiveOptions,
  reason: 'ARCHIVE_READ_ONLY' | 'DISK_FULL' = 'ARCHIVE_READ_ONLY',
): Promise<Archive> {
  const folder = options.readOnlyCopiesFolder;
  if (folder === undefined) throw new ShukeError('ARCHIVE_READ_ONLY', { file });
  // Judged before it is copied: a damaged or foreign file is named, not copied.
  const descriptor = fs.openSync(file, 'r');
  let key: ArchiveKey;
  try {
    key = await keyOf(file, descriptor, options);
    judgeArchive(file, descriptor, pageKeys(key), migrationsOf(options));
  } finally {
    fs.closeSync(descriptor);
  }
  const copyPath = copyForReading(file, folder);
  try {
    return openCopy(file, copyPath, key, options, reason);
  } catch (error) {
    removeReadingCopy(copyPath);
    throw error;
  }
}

function openCopy(
  file: string,
  copyPath: string,
  key: ArchiveKey,
  options: OpenArchiveOptions,
  reason: ErrorCode,
): Archive {
  const descriptor = fs.openSync(copyPath, 'r');
  try {
    const judged = judgeArchive(copyPath, descriptor, pageKeys(key), migrationsOf(options));
    const afterClose = (): void => removeReadingCopy(copyPath);
    const shown = { file, openedPath: copyPath, descriptor, key, judged, isReadOnly: true, lock: null, afterClose };
    return connect(shown, migrationsOf(options), [{ code: reason, values: { file } }]);
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
    const key = await keyOf(file, descriptor, options);
    const judged = judgeArchive(file, descriptor, pageKeys(key), migrationsOf(options));
    const shown = { file, openedPath: file, descriptor, key, judged, isReadOnly: false, lock, afterClose: () => {} };
    return connect(shown, migrationsOf(options), placeWarnings(file));
  } catch (error) {
    if (descriptor !== null) fs.closeSync(descriptor);
    lock.release();
    throw error;
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

interface ShownArchive {
  /** Where the person has it. */
  readonly file: string;
  /** Where SQLite opens it: the same, or a copy for reading. */
  readonly openedPath: string;
  readonly descriptor: number;
  readonly key: ArchiveKey;
  readonly judged: JudgedArchive;
  readonly isReadOnly: boolean;
  readonly lock: ArchiveLock | null;
  readonly afterClose: () => void;
}

/** From here on SQLite has the file. */
function connect(shown: ShownArchive, migrations: readonly Migration[], warnings: ArchiveWarning[]): Archive {
  const { file, openedPath, key, judged } = shown;
  const connections = new Set<Database.Database>();
  const openWith = (options: { readonly?: boolean; fileMustExist: boolean }): Database.Database => {
    const db = openKeyed(openedPath, key, options);
    for (const connection of connections) if (!connection.open) connections.delete(connection);
    connections.add(db);
    return db;
  };
  try {
    warnings.push(...settleLogs(file, openedPath, judged));
    const writer = openWith({ fileMustExist: true });
    applyWriterPragmas(writer);
    const { descriptor } = shown;
    if (!shown.isReadOnly) {
      const toMigrate = { path: openedPath, writer, fileDescriptor: descriptor, keys: pageKeys(key) };
      migrateArchive(toMigrate, judged.userVersion, migrations);
    } else {
      writer.pragma('query_only = 1');
    }
    const openReader = (): Database.Database => {
      const reader = openWith({ readonly: true, fileMustExist: true });
      applyReaderPragmas(reader);
      return reader;
    };
    const reader = openReader();
    return openedArchive(shown, { writer, reader, openReader, connections, warnings });
  } catch (error) {
    for (const connection of connections) connection.close();
    throw error;
  }
}

/** Logs that are not this archive's are moved away before SQLite could apply them. */
function settleLogs(file: string, openedPath: string, judged: JudgedArchive): ArchiveWarning[] {
  const warnings: ArchiveWarning[] = [];
  const walPath = walPathOf(openedPath);
  if (judged.walRefusal) {
    const keptAs = setAside(walPath);
    warnings.push({ code: 'ARCHIVE_WAL_SET_ASIDE', values: { file, keptAs, reason: judged.walRefusal } });
  } else if (judged.wal.hasLostCommits) {
    warnings.push({ code: 'ARCHIVE_WAL_INCOMPLETE', values: { file, keptAs: keepCopyAside(walPath) } });
  }
  // A WAL archive never has a rollback journal; SQLite would play a stray one back into it.
  const journalPath = `${openedPath}-journal`;
  if (judged.isWal && fs.existsSync(journalPath)) {
    warnings.push({ code: 'ARCHIVE_JOURNAL_SET_ASIDE', values: { file, keptAs: setAside(journalPath) } });
  }
  return warnings;
}

interface Connections {
  readonly writer: Database.Database;
  readonly reader: Database.Database;
  readonly openReader: () => Database.Database;
  /** Every connection that was opened, the caller's too: none may outlive the lock. */
  readonly connections: ReadonlySet<Database.Database>;
  readonly warnings: readonly ArchiveWarning[];
}

function openedArchive(
  shown: ShownArchive,
  { writer, reader, openReader, connections, warnings }: Connections,
): Archive {
  const { file, openedPath, descriptor, key, isReadOnly, lock, afterClose } = shown;
  const fileIdentity = identityOfFile(openedPath);
  const walIdentity = identityOfFile(walPathOf(openedPath));
  const assertInPlace = (): void => {
    if (!fileIdentity || !walIdentity) throw new ShukeError('ARCHIVE_REPLACED', { file });
    assertSameFile(openedPath, fileIdentity, file);
    assertSameFile(walPathOf(openedPath), walIdentity, file);
  };
  let isOpen = true;
  return {
    path: file,
    openedPath,
    isReadOnly,
    isLocked: !key.salt.equals(publishedSalt),
    openedWith: warnings,
    key,
    fileDescriptor: descriptor,
    writer,
    reader,
    openReader() {
      // A reader opens the path anew, and what stands there may be another file by now.
      assertInPlace();
      return openReader();
    },
    assertInPlace,
    isInPlace() {
      try {
        assertInPlace();
        return true;
      } catch (error) {
        if (error instanceof ShukeError) return false;
        throw error;
      }
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      // The writer last: the last connection to close checkpoints, and a read-only one cannot.
      for (const connection of connections) if (connection !== writer) connection.close();
      writer.close();
      fs.closeSync(descriptor);
      lock?.release();
      afterClose();
    },
  };
}
