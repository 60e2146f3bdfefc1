import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { allMigrations } from '../../../electron/archive/migrations/all-migrations.ts';
import { TableChanges, tableWrittenBy, watchWrites } from '../../../electron/archive/table-changes.ts';
import { type TrackedName, trackedNames } from '../../../shared/records/tracked-names.ts';

function watchedDatabase() {
  const database = new Database(':memory:');
  for (const { sql } of allMigrations) database.exec(sql);
  const changes = new TableChanges(() => database.inTransaction);
  watchWrites(database, changes);
  const told: TrackedName[][] = [];
  changes.listen((written) => told.push([...written].sort()));
  /** The tables whose versions `work` raised. */
  const raisedBy = (work: () => void): TrackedName[] => {
    const states = trackedNames.map((table) => changes.stateOf([table]));
    work();
    return trackedNames.filter((table, index) => changes.stateOf([table]) !== states[index]).sort();
  };
  return { database, changes, told, raisedBy };
}

const addTag = "INSERT INTO tags (name, name_folded) VALUES ('VIP', 'vip')";

describe('the tables written', () => {
  it('are raised by a commit, all at once, and told to those who listen', () => {
    const { database, changes, told, raisedBy } = watchedDatabase();
    const raised = raisedBy(() => {
      database.exec('BEGIN');
      database.prepare(addTag).run();
      database.prepare("INSERT INTO staff (name) VALUES ('Kim')").run();
      expect(changes.stateOf(['tags', 'staff'])).toBe('0 0');
      database.exec('COMMIT');
      changes.commit();
    });
    expect(raised).toEqual(['staff', 'tags']);
    expect(told).toEqual([['staff', 'tags']]);
  });

  it('are forgotten with a roll-back', () => {
    const { database, changes, told, raisedBy } = watchedDatabase();
    const raised = raisedBy(() => {
      database.exec('BEGIN');
      database.prepare(addTag).run();
      database.exec('ROLLBACK');
      changes.rollBack();
    });
    expect([raised, told]).toEqual([[], []]);
  });

  it('are seen when a statement is run, not when it is prepared, however often and by whichever call', () => {
    const { database, raisedBy } = watchedDatabase();
    const statement = database.prepare('DELETE FROM tags WHERE id = ?');
    expect(raisedBy(() => undefined)).toEqual([]);
    expect(raisedBy(() => statement.run(1))).toEqual(['tags']);
    expect(raisedBy(() => statement.run(1))).toEqual(['tags']);
    const returning = database.prepare('UPDATE staff SET name = name WHERE id = 0 RETURNING id').pluck();
    expect(raisedBy(() => returning.get())).toEqual(['staff']);
    expect(raisedBy(() => returning.all())).toEqual(['staff']);
    expect(raisedBy(() => database.exec('DELETE FROM segments; DELETE FROM staff'))).toEqual(['segments', 'staff']);
  });

  it('of a quiet commit are raised at once and told later, together', () => {
    const { database, changes, told, raisedBy } = watchedDatabase();
    const quietly = (sql: string): void => {
      database.exec('BEGIN');
      database.prepare(sql).run();
      database.exec('COMMIT');
      changes.commit({ isQuiet: true });
    };
    expect(raisedBy(() => quietly(addTag))).toEqual(['tags']);
    expect(raisedBy(() => quietly("INSERT INTO staff (name) VALUES ('Kim')"))).toEqual(['staff']);
    expect(told).toEqual([]);
    changes.tellUntold();
    changes.tellUntold();
    expect(told).toEqual([['staff', 'tags']]);
  });

  it('do not count the instant of a customer’s last change as a change of the customer', () => {
    expect(tableWrittenBy('UPDATE customers SET updated_at = ? WHERE id = ?')).toBe('customers.updated_at');
    expect(tableWrittenBy('UPDATE customers SET updated_at = ?, name = ? WHERE id = ?')).toBe('customers');
    expect(tableWrittenBy('UPDATE customers SET name = ? WHERE updated_at = 1')).toBe('customers');
  });

  it('can be told of every way a statement writes, and one that cannot be read is a defect', () => {
    for (const [sql, table] of [
      ['insert into "contacts" ("day") values (?)', 'contacts'],
      ['INSERT OR REPLACE INTO settings VALUES (1)', 'settings'],
      ['REPLACE INTO settings VALUES (1)', 'settings'],
      ['update "imports" set "result" = ?', 'imports'],
      ['\n  DELETE FROM act_changes WHERE 1', 'act_changes'],
      ["INSERT INTO search_index (search_index, rank) VALUES ('merge', 1)", 'search_index'],
      ['DROP TABLE search_index', 'search_index'],
      ['CREATE VIRTUAL TABLE search_index USING fts5 (tokens)', 'search_index'],
      ['CREATE INDEX lines_by_product ON order_lines (product_id)', null],
      ['CREATE TEMP TABLE purged_rows (id)', null],
      ['DROP TABLE IF EXISTS temp.purged_rows', null],
      ['INSERT INTO purged_rows VALUES (1)', null],
      ['UPDATE archive SET change_counter = change_counter + 1', null],
    ] as const) {
      expect([sql, tableWrittenBy(sql)]).toEqual([sql, table]);
    }
    expect(() => tableWrittenBy('WITH some AS (SELECT 1) DELETE FROM tags')).toThrow();
  });
});
