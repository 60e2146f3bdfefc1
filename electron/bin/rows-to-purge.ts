import { tablesOfCustomer } from '../archive/customer-references.ts';
import type { Connection } from '../archive/query.ts';

/** Deleted with the customer, in an order in which what refers to a row goes before it. */
export const purgedTables = ['relations', 'not_the_same', ...tablesOfCustomer, 'customers'] as const;

/** By what column a row of each says whose it is; what two customers are to each other goes with either. */
export function ownerColumns(table: (typeof purgedTables)[number]): readonly string[] {
  if (table === 'customers') return ['id'];
  return table === 'relations' || table === 'not_the_same' ? ['customer_id', 'other_customer_id'] : ['customer_id'];
}

/** The customers themselves, and those who were merged into them: they are the same people. */
export function withMergedInto(connection: Connection, ids: readonly number[]): number[] {
  return connection
    .prepare<[string], number>(
      `WITH RECURSIVE gone (id) AS (
         SELECT value FROM json_each(?)
         UNION SELECT customers.id FROM gone JOIN customers ON merged_into = gone.id
       ) SELECT id FROM gone ORDER BY id`,
    )
    .pluck()
    .all(JSON.stringify(ids));
}

/**
 * Fills two temporary tables of the connection: `purged_customers`, and `purged_rows`, every row that is theirs or was
 * theirs when it was removed. Orders are not among them.
 */
export function gatherRowsToPurge(connection: Connection, ids: readonly number[]): void {
  for (const sql of [
    'DROP TABLE IF EXISTS temp.purged_customers',
    'DROP TABLE IF EXISTS temp.purged_rows',
    'CREATE TEMP TABLE purged_customers (id INTEGER PRIMARY KEY) STRICT',
    'CREATE TEMP TABLE purged_rows (table_name TEXT, row_id INTEGER, PRIMARY KEY (table_name, row_id)) STRICT, WITHOUT ROWID',
  ]) {
    connection.prepare(sql).run();
  }
  connection.prepare('INSERT INTO purged_customers SELECT value FROM json_each(?)').run(JSON.stringify(ids));
  for (const table of purgedTables) {
    for (const column of ownerColumns(table)) {
      connection
        .prepare(
          `INSERT OR IGNORE INTO purged_rows SELECT '${table}', id FROM ${table} WHERE ${column} IN purged_customers`,
        )
        .run();
      if (table === 'customers') continue;
      connection
        .prepare(
          `INSERT OR IGNORE INTO purged_rows
           SELECT '${table}', row_id FROM act_changes
            WHERE table_name = '${table}' AND after IS NULL
              AND json_extract(before, '$.${column}') IN purged_customers
              AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = row_id)`,
        )
        .run();
    }
  }
}

export function dropRowsToPurge(connection: Connection): void {
  connection.prepare('DROP TABLE temp.purged_customers').run();
  connection.prepare('DROP TABLE temp.purged_rows').run();
}
