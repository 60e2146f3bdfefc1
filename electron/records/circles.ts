import { columnOf, references } from '../../shared/records/record-graph.ts';
import type { Connection } from '../archive/query.ts';

/** References by which rows of one table name each other in a line that must not lead back to its beginning. */
const acyclicReferences = references.filter(
  ({ table, column, to }) => table === to && columnOf(table, column)?.isAcyclic === true,
);

export function acyclicColumns(table: string): readonly string[] {
  return acyclicReferences.filter((reference) => reference.table === table).map(({ column }) => column);
}

/** Whether the line leads from a row back to the same. */
export function isInCircle(connection: Connection, table: string, column: string, id: number): boolean {
  const next = connection.prepare<[number], number | null>(`SELECT ${column} FROM ${table} WHERE id = ?`).pluck();
  const seen = new Set<number>();
  let at = next.get(id) ?? null;
  while (at !== null && at !== id && !seen.has(at)) {
    seen.add(at);
    at = next.get(at) ?? null;
  }
  return at === id;
}
