import type Database from 'better-sqlite3';
import type { ErrorCode, ErrorValues } from '../../shared/errors.ts';
import type { ArchiveKey } from './key.ts';
import type { TableChanges } from './table-changes.ts';

/** Something a person should know of an archive that was opened all the same. */
export interface ArchiveWarning {
  readonly code: ErrorCode;
  readonly values: ErrorValues;
}

/** A further connection that only reads. */
export interface ArchiveReader extends Pick<Database.Database, 'prepare' | 'pragma'> {
  /** From here on it sees the archive as it is now, whatever is written. */
  beginSnapshot(): void;
  close(): void;
}

/**
 * An open archive: the one connection that writes, one that only reads (it sees the state before a write that is
 * still under way), and the lock next to the file that keeps other programs out.
 */
export interface Archive {
  /** Absolute, resolved path. */
  readonly path: string;
  /** The same, or the copy that is shown of an archive that cannot be written. */
  readonly openedPath: string;
  /** True where the file or its folder cannot be written; `writer` then refuses writes. */
  readonly isReadOnly: boolean;
  /** True where a passphrase is needed to open it. */
  readonly isLocked: boolean;
  /** What was found and settled while opening. */
  readonly openedWith: readonly ArchiveWarning[];
  /**
   * UTC milliseconds: since when something may be missing from it, where no person has been told yet. The person who opens it
   * or a copy of it next is to be told. Null: there is nothing to tell.
   */
  readonly leftSince: number | null;
  readonly key: ArchiveKey;
  /**
   * The archive's file, for reading its bytes while it is open. It must not be opened any other way: POSIX drops
   * SQLite's locks in this process when any other handle of the same file is closed.
   */
  readonly fileDescriptor: number;
  /** The log next to it, for reading its bytes. */
  readonly walDescriptor: number;
  readonly writer: Database.Database;
  readonly reader: Database.Database;
  /** Which tables were written, and when. */
  readonly changes: TableChanges;
  /**
   * A further read-only connection (check, export, scans); the caller closes it. Of a file that is no longer in its place
   * too: what is open can still be read.
   */
  openReader(): ArchiveReader;
  /** Throws ARCHIVE_REPLACED where the file was deleted or replaced under us. Called before every commit. */
  assertInPlace(): void;
  /** The same as a question. */
  isInPlace(): boolean;
  /** True where the file at this path is this archive's, which may have been renamed. */
  isFileAt(path: string): boolean;
  /** To be called after each commit: the log is brought into the file a few seconds after the last one. */
  committed(): void;
  /** Brings a long log into the file where it can, keeping no one waiting: it is soon read then. */
  shortenLog(): Promise<void>;
  /**
   * Brings the log into the file now; `emptied` leaves nothing in it, for what must not be found on the disk. False where
   * a reader still needs it. Errors of SQLite.
   */
  writeBackLog(log: 'kept' | 'emptied'): boolean;
  /**
   * Brings the log into the file, wherever that is by now, removes the mark of use, closes every connection and releases
   * the lock.
   */
  close(): void;
}
