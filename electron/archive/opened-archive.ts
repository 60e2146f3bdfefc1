import fs from 'node:fs';
import type Database from 'better-sqlite3';
import { type ErrorCode, ShukeError } from '../../shared/errors.ts';
import type { Archive, ArchiveReader, ArchiveWarning } from './archive.ts';
import { asShukeError } from './as-shuke-error.ts';
import { BackgroundCheckpoint } from './background-checkpoint.ts';
import { checkpoint } from './checkpoint.ts';
import { type FileIdentity, identityOfFile, identityOfOpenFile, isDeleted, isSameFile } from './file-identity.ts';
import { type InUseMark, newInUseMark, readInUseMark, wholeUntil, writeInUseMark } from './in-use-mark.ts';
import { type ArchiveKey, publishedSalt } from './key.ts';
import type { ArchiveLock } from './lock.ts';
import { applyReaderPragmas, applyWriterPragmas, openKeyed } from './pragmas.ts';
import { TableChanges, watchWrites } from './table-changes.ts';
import { walPathOf } from './wal.ts';

export interface FileToConnect {
  /** Where the person has it. */
  readonly file: string;
  /** Where SQLite opens it: the same, or a copy for reading. */
  readonly openedPath: string;
  readonly descriptor: number;
  readonly key: ArchiveKey;
  readonly isReadOnly: boolean;
  readonly lock: ArchiveLock | null;
  /** What this opening marked the file with, null where it did not. */
  readonly mark: InUseMark | null;
  /** The mark that it bore before, and whether the log that belongs to it was there. */
  readonly foundMark: InUseMark | null;
  readonly hasLog: boolean;
  readonly warnings: readonly ArchiveWarning[];
  /** True where no person is at it: a mark found without its log is left to be found again, and no thread is started. */
  readonly isUnattended: boolean;
  readonly afterClose: () => void;
}

/** Opens the connections: from here on SQLite has the file. Error: ARCHIVE_IN_USE where another program was faster. */
export function connectArchive(toConnect: FileToConnect): Archive {
  const { file, openedPath, key, isReadOnly, mark } = toConnect;
  const connections = new Set<Database.Database>();
  const openWith = (options: { readonly?: boolean; fileMustExist: boolean }): Database.Database => {
    const db = openKeyed(openedPath, key, options);
    for (const connection of connections) if (!connection.open) connections.delete(connection);
    connections.add(db);
    return db;
  };
  const openReader = (): Database.Database => {
    const reader = openWith({ readonly: true, fileMustExist: true });
    applyReaderPragmas(reader);
    return reader;
  };
  let walDescriptor: number | null = null;
  try {
    const writer = openWith({ fileMustExist: true });
    applyWriterPragmas(writer);
    if (isReadOnly) writer.pragma('query_only = 1');
    const reader = openReader();
    // Between the claim and now another program may have claimed the file under another name.
    if (mark !== null && readInUseMark(reader)?.id !== mark.id) throw new ShukeError('ARCHIVE_IN_USE', { file });
    walDescriptor = fs.openSync(walPathOf(openedPath), 'r');
    return openedArchive(toConnect, { writer, reader, openReader, connections, walDescriptor });
  } catch (error) {
    for (const connection of connections) connection.close();
    if (walDescriptor !== null) fs.closeSync(walDescriptor);
    throw error;
  }
}

interface Connections {
  readonly writer: Database.Database;
  readonly reader: Database.Database;
  readonly openReader: () => Database.Database;
  /** Every connection that was opened, the caller's too: none may outlive the lock. */
  readonly connections: ReadonlySet<Database.Database>;
  readonly walDescriptor: number;
}

function openedArchive(toConnect: FileToConnect, opened: Connections): Archive {
  const { file, openedPath, descriptor, key, isReadOnly, isUnattended } = toConnect;
  const { writer, reader, openReader, walDescriptor } = opened;
  const identity = identityOfOpenFile(descriptor);
  const walIdentity = identityOfOpenFile(walDescriptor);
  const isInPlace = (): boolean =>
    isSameFile(identityOfFile(openedPath), identity) && isSameFile(identityOfFile(walPathOf(openedPath)), walIdentity);
  const changes = new TableChanges(() => writer.inTransaction);
  watchWrites(writer, changes);
  const { openedWith, wholeUntilWhenFound } = findings(toConnect, reader);
  const log = { path: openedPath, key, fileDescriptor: descriptor, walDescriptor, writer, isInPlace };
  const background = isReadOnly || isUnattended ? null : new BackgroundCheckpoint(log);
  const leftSince = isUnattended ? wholeUntilWhenFound : null;
  let isOpen = true;
  return {
    path: file,
    openedPath,
    isReadOnly,
    isLocked: !key.salt.equals(publishedSalt),
    openedWith,
    leftSince,
    key,
    fileDescriptor: descriptor,
    walDescriptor,
    writer,
    reader,
    changes,
    // A connection opens the path again, and what is there may be another file by now.
    openReader: () => (isInPlace() ? ownReader(openReader()) : sharedReader(reader)),
    assertInPlace() {
      if (isInPlace()) return;
      throw new ShukeError('ARCHIVE_REPLACED', { file, isMissing: fs.existsSync(openedPath) ? 0 : 1 });
    },
    isInPlace,
    isFileAt: (path) => isSameFile(identityOfFile(path), identity),
    committed: () => background?.committed(),
    writeBackLog(log) {
      background?.finish();
      return checkpoint(writer, log === 'emptied' ? 'TRUNCATE' : 'FULL').isComplete;
    },
    shortenLog: async () => background?.shorten(),
    close() {
      if (!isOpen) return;
      isOpen = false;
      background?.stop();
      closeConnections(toConnect, opened, leftSince);
    },
  };
}

/** Codes whose sentence says since when something may be missing. */
const saysInstant: ReadonlySet<ErrorCode> = new Set(['ARCHIVE_WAL_INCOMPLETE', 'ARCHIVE_WAL_END_UNREADABLE']);

function findings(
  { file, warnings, foundMark, hasLog }: FileToConnect,
  reader: Database.Database,
): { openedWith: readonly ArchiveWarning[]; wholeUntilWhenFound: number | null } {
  const isLeftInUse = foundMark !== null && !hasLog;
  const needsInstant = isLeftInUse || warnings.some(({ code }) => saysInstant.has(code));
  if (!needsInstant) return { openedWith: warnings, wholeUntilWhenFound: null };
  const at = wholeUntil(reader, foundMark);
  const timed = warnings.map(({ code, values }) => ({
    code,
    values: saysInstant.has(code) ? { ...values, at } : values,
  }));
  if (!isLeftInUse) return { openedWith: timed, wholeUntilWhenFound: null };
  return { openedWith: [{ code: 'ARCHIVE_LEFT_IN_USE', values: { file, at } }, ...timed], wholeUntilWhenFound: at };
}

function ownReader(db: Database.Database): ArchiveReader {
  return {
    prepare: db.prepare.bind(db) as ArchiveReader['prepare'],
    pragma: (source, options) => db.pragma(source, options),
    beginSnapshot: () => void db.exec('BEGIN'),
    close: () => void db.close(),
  };
}

/**
 * The shared reader that stands in for a new one when the file is no longer in its place: nothing can be committed then,
 * so all of them see the same state, and none needs a transaction of its own.
 */
function sharedReader(db: Database.Database): ArchiveReader {
  return { ...ownReader(db), beginSnapshot: () => undefined, close: () => undefined };
}

function closeConnections(
  { openedPath, descriptor, isReadOnly, lock, mark, afterClose }: FileToConnect,
  { writer, connections, walDescriptor }: Connections,
  leftSince: number | null,
): void {
  let walIdentity: FileIdentity | null = null;
  let isWhole = false;
  runEach([
    ...[...connections].filter((one) => one !== writer).map((connection) => () => void connection.close()),
    () => {
      walIdentity = identityOfOpenFile(walDescriptor);
    },
    () => {
      isWhole =
        !isReadOnly && !isDeleted(descriptor) && leaveWhole(writer, openedPath, { isMarked: mark !== null, leftSince });
    },
    // The writer last: the last connection to close removes the log, where it finds the file in its place.
    () => void writer.close(),
    () => fs.closeSync(walDescriptor),
    () => fs.closeSync(descriptor),
    () => {
      if (!isWhole || !isSameFile(identityOfFile(walPathOf(openedPath)), walIdentity)) return;
      fs.rmSync(walPathOf(openedPath));
      fs.rmSync(`${openedPath}-shm`, { force: true });
    },
    () => lock?.release(),
    afterClose,
  ]);
}

/** Every step is run, whatever becomes of the others; the first error is thrown after the last step. */
function runEach(steps: readonly (() => void)[]): void {
  const errors: unknown[] = [];
  for (const step of steps) {
    try {
      step();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

/**
 * Brings the log into the file that is still held, whatever its name is by now, and removes the mark of use; only when
 * everything else is in the file, so that a copy made meanwhile does not lack both. False where there is no room for it:
 * then the log stays and is part of the archive.
 */
function leaveWhole(
  writer: Database.Database,
  file: string,
  { isMarked, leftSince }: { isMarked: boolean; leftSince: number | null },
): boolean {
  try {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    if (!checkpoint(writer, 'TRUNCATE').isComplete) return false;
    if (!isMarked) return true;
    writeInUseMark(writer, leftSince === null ? null : newInUseMark(writer, leftSince));
    return checkpoint(writer, 'TRUNCATE').isComplete;
  } catch (error) {
    if (asShukeError(error, { file }) instanceof ShukeError) return false;
    throw error;
  }
}
