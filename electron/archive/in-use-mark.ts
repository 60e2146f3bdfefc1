import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { RecordValue } from './b-tree.ts';

/**
 * Says in the archive itself that a program has it open, in its one row of `archive`: a file that bears it with no log
 * in its place was copied while in use, or lost its log after a crash. docs/archive-format.md tells other tools.
 */
export interface InUseMark {
  /** Random, of this one opening: two copies of an archive that are opened get different ones. */
  readonly id: string;
  /** UTC milliseconds. */
  readonly since: number;
  /** Id of the latest act at that moment, 0 where there was none. */
  readonly afterAct: number;
}

/** In the order in which `inUseMarkOf` takes their values. */
export const inUseColumns = ['in_use_id', 'in_use_since', 'in_use_after_act'] as const;

type Value = RecordValue | undefined;

/** Null where the archive has no mark, or its schema is older than the mark. */
export function inUseMarkOf(id: Value, since: Value, afterAct: Value): InUseMark | null {
  return typeof id === 'string' && typeof since === 'number' && typeof afterAct === 'number'
    ? { id, since, afterAct }
    : null;
}

/** Of an archive with the newest schema. */
export function readInUseMark(connection: Database.Database): InUseMark | null {
  const row = connection.prepare<[], [Value, Value, Value]>(`SELECT ${inUseColumns.join(', ')} FROM archive`).raw();
  return inUseMarkOf(...(row.get() ?? [null, null, null]));
}

/** A mark for an opening at this instant. */
export function newInUseMark(connection: Database.Database, since: number): InUseMark {
  return { id: randomBytes(8).toString('hex'), since, afterAct: latestAct(connection)?.id ?? 0 };
}

/** Marks the archive, or removes the mark, in a commit of its own. */
export function writeInUseMark(writer: Database.Database, mark: InUseMark | null): void {
  writer.exec('BEGIN IMMEDIATE');
  try {
    const set = inUseColumns.map((column) => `${column} = ?`).join(', ');
    writer
      .prepare(`UPDATE archive SET ${set}, change_counter = change_counter + 1`)
      .run(mark?.id ?? null, mark?.since ?? null, mark?.afterAct ?? null);
    writer.exec('COMMIT');
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Up to when the archive is known to be whole, where what followed may be missing: its latest act since it was marked, or
 * else the marking (for want of a mark: the archive's creation). The instant is of the clock of that day.
 */
export function wholeUntil(connection: Database.Database, mark: InUseMark | null): number {
  const latest = latestAct(connection);
  if (latest !== undefined && latest.id > (mark?.afterAct ?? 0)) return latest.at;
  return mark?.since ?? connection.prepare<[], number>('SELECT created_at FROM archive').pluck().get() ?? 0;
}

function latestAct(connection: Database.Database): { id: number; at: number } | undefined {
  return connection.prepare<[], { id: number; at: number }>('SELECT id, at FROM acts ORDER BY id DESC LIMIT 1').get();
}
