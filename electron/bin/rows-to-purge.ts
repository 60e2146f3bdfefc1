import type { RecordName } from '../../shared/records/all-records.ts';
import { childrenFirst, definitionOf, partRecords } from '../../shared/records/record-graph.ts';
import type { Connection } from '../archive/query.ts';

/** By what column a row of each record says whose it is; null where it is no customer's, or outlives them. */
function ownerColumns(table: RecordName): readonly string[] | null {
  switch (definitionOf(table).owner) {
    case 'self':
      return ['id'];
    case 'customer':
      return ['customer_id'];
    case 'pair':
    case 'sortedPair':
      return ['customer_id', 'other_customer_id'];
    default:
      return null;
  }
}

/** What a purge deletes from: records of customers, and what is part of their rows; in an order in which rows can go. */
export const purgedRecords: readonly RecordName[] = childrenFirst.filter(isPurged);

function isPurged(table: RecordName): boolean {
  const part = partRecords.find((one) => one.table === table);
  return part === undefined ? ownerColumns(table) !== null : isPurged(part.whole);
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
  // What a row is part of is collected before the row.
  for (const table of purgedRecords.toReversed()) {
    for (const { column, among } of waysOfBelonging(table)) gatherRows(connection, table, column, among);
  }
}

interface Belonging {
  column: string;
  /** What the column must be one of, as a query. */
  among: string;
}

function waysOfBelonging(table: RecordName): readonly Belonging[] {
  const part = partRecords.find((one) => one.table === table);
  if (part !== undefined) {
    const wholes = `SELECT row_id FROM purged_rows WHERE table_name = '${part.whole}'`;
    return [{ column: part.column, among: wholes }];
  }
  return (ownerColumns(table) ?? []).map((column) => ({ column, among: 'SELECT id FROM purged_customers' }));
}

/** The columns by which rows of a record go with what they name. */
export function belongingColumns(table: RecordName): readonly string[] {
  return waysOfBelonging(table).map(({ column }) => column);
}

function gatherRows(connection: Connection, table: RecordName, column: string, among: string): void {
  connection
    .prepare(`INSERT OR IGNORE INTO purged_rows SELECT '${table}', id FROM ${table} WHERE ${column} IN (${among})`)
    .run();
  if (table === 'customers') return;
  connection
    .prepare(
      `INSERT OR IGNORE INTO purged_rows
       SELECT '${table}', row_id FROM act_changes
        WHERE table_name = '${table}' AND after IS NULL AND json_extract(before, '$.${column}') IN (${among})
          AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = row_id)`,
    )
    .run();
}

/** Deletes those of the collected rows that still exist. */
export function deleteGatheredRows(connection: Connection): void {
  for (const table of purgedRecords) {
    connection
      .prepare(`DELETE FROM ${table} WHERE id IN (SELECT row_id FROM purged_rows WHERE table_name = '${table}')`)
      .run();
  }
}

export function dropRowsToPurge(connection: Connection): void {
  connection.prepare('DROP TABLE temp.purged_customers').run();
  connection.prepare('DROP TABLE temp.purged_rows').run();
}
