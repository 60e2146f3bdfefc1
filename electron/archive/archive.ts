import type Database from 'better-sqlite3';

/**
 * An open archive: the one connection that writes, one that only reads (it sees the state before a write that is
 * still under way), and the lock beside the file that keeps other programs out.
 */
export interface Archive {
  /** Absolute, resolved path. */
  readonly path: string;
  /** True where the file or its folder cannot be written; `writer` then refuses writes. */
  readonly isReadOnly: boolean;
  readonly writer: Database.Database;
  readonly reader: Database.Database;
  /** A further read-only connection (check, export, scans); the caller closes it. */
  openReader(): Database.Database;
  /** Throws ARCHIVE_REPLACED where the file was deleted or replaced under us. Called before every commit. */
  assertInPlace(): void;
  /** Checkpoints, closes every connection, releases the lock. */
  close(): void;
}
