import type { RecordName } from '../../shared/records/all-records.ts';
import type { Connection } from '../archive/query.ts';
import { type Follower, followAct } from './derived-part.ts';
import { keepingStatements } from './kept-statements.ts';
import { newRowId } from './new-row-id.ts';

export type SqlValue = string | number | null;
export type RowValues = Record<string, SqlValue>;

/** What an act may do: every write through it is recorded with what is needed to put it back. */
export interface ActWriter {
  readonly actId: number;
  readonly at: number;
  /** For reading inside the act's transaction. */
  readonly connection: Connection;
  insert(table: RecordName, values: RowValues): number;
  /** Writes the fields that differ; false where nothing does. */
  update(table: RecordName, id: number, values: RowValues): boolean;
  remove(table: RecordName, id: number): void;
  /** How many changes were recorded so far. */
  readonly changeCount: number;
  /** What is derived from the rows written; who writes past this writer says so here. */
  readonly derived: Follower;
}

export function createActWriter(archive: Connection, act: { id: number; at: number }): ActWriter {
  const db = keepingStatements(archive);
  const record = db.prepare<[number, string, number, string | null, string | null]>(
    'INSERT INTO act_changes (act_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)',
  );
  let changeCount = 0;
  const derived = followAct(db, act.at);

  /** `row` is the whole row, for whom it belongs to. */
  function log(table: RecordName, row: RowValues, before: RowValues | null, after: RowValues | null): void {
    changeCount += 1;
    const id = Number(row.id);
    record.run(act.id, table, id, before && JSON.stringify(before), after && JSON.stringify(after));
    derived.seeRow({ table, row, before, after });
  }

  function rowOf(table: RecordName, id: number): RowValues | undefined {
    return db.prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
  }

  function existingRow(table: RecordName, id: number): RowValues {
    const row = rowOf(table, id);
    if (!row) throw new Error(`${table} has no row ${id}`);
    return row;
  }

  return {
    actId: act.id,
    at: act.at,
    connection: db,
    derived,
    get changeCount() {
      return changeCount;
    },

    insert(table, values) {
      // Where an act is put back, `values` is the whole row with the id it had.
      const withId: RowValues = 'id' in values ? values : { id: newRowId(db, table), ...values };
      const names = Object.keys(withId);
      const marks = names.map(() => '?').join(', ');
      const result = db
        .prepare<SqlValue[]>(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`)
        .run(...Object.values(withId));
      const id = Number(result.lastInsertRowid);
      const row = existingRow(table, id);
      log(table, row, null, row);
      return id;
    },

    update(table, id, values) {
      const row = existingRow(table, id);
      const before: RowValues = {};
      const after: RowValues = {};
      for (const [name, value] of Object.entries(values)) {
        const old = row[name];
        if (old === undefined) throw new Error(`${table} has no column ${name}`);
        if (old === value) continue;
        before[name] = old;
        after[name] = value;
      }
      const names = Object.keys(after);
      if (names.length === 0) return false;
      const assignments = names.map((name) => `${name} = ?`).join(', ');
      db.prepare<SqlValue[]>(`UPDATE ${table} SET ${assignments} WHERE id = ?`).run(...Object.values(after), id);
      log(table, row, before, after);
      return true;
    },

    remove(table, id) {
      const row = existingRow(table, id);
      db.prepare<[number]>(`DELETE FROM ${table} WHERE id = ?`).run(id);
      log(table, row, row, null);
    },
  };
}
