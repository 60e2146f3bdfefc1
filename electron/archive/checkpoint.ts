import type Database from 'better-sqlite3';

/**
 * NOOP only counts; PASSIVE waits for no one and does what it can; FULL waits for readers; TRUNCATE also empties the log
 * (https://www.sqlite.org/pragma.html#pragma_wal_checkpoint).
 */
export type CheckpointMode = 'NOOP' | 'PASSIVE' | 'FULL' | 'TRUNCATE';

export interface Checkpointed {
  /** False where a reader, a writer or another checkpoint kept it from doing all. */
  readonly isComplete: boolean;
  /** Pages of the log that are not in the file. */
  readonly pagesLeft: number;
}

/** Of a connection that is in no transaction. Errors of SQLite. */
export function checkpoint(connection: Database.Database, mode: CheckpointMode): Checkpointed {
  const [row] = connection.pragma(`wal_checkpoint(${mode})`) as { busy: number; log: number; checkpointed: number }[];
  if (row === undefined) throw new Error('a checkpoint answers with one row');
  return { isComplete: row.busy === 0, pagesLeft: row.log - row.checkpointed };
}
