import type { Connection } from '../archive/query.ts';

/**
 * The next id for a row of a table: above every id a row has and every id the history speaks of. SQLite alone would
 * give a removed row's id to a new one, and undoing what was done to the old row would reach the new one.
 */
export function newRowId(connection: Connection, table: string): number {
  const highest = connection
    .prepare<[string], { id: number }>(`SELECT max(coalesce((SELECT max(id) FROM ${table}), 0),
                  coalesce((SELECT max(row_id) FROM act_changes WHERE table_name = ?), 0)) AS id`)
    .get(table);
  return (highest?.id ?? 0) + 1;
}
