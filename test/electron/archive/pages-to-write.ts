import type Database from 'better-sqlite3';
import { publishedArchiveKey } from '../../../electron/archive/key.ts';
import { openKeyed } from '../../../electron/archive/pragmas.ts';

/** Pages of the log that are not in the archive's file yet. */
export function pagesToWrite(connection: Database.Database): number {
  const [counted] = connection.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  return (counted?.log ?? 0) - (counted?.checkpointed ?? 0);
}

/** The same of an archive that something in this process has open. */
export function pagesToWriteTo(path: string): number {
  const db = openKeyed(path, publishedArchiveKey, { fileMustExist: true });
  try {
    // Before its first read a connection knows no log.
    db.prepare('SELECT 1 FROM archive').get();
    return pagesToWrite(db);
  } finally {
    db.close();
  }
}
