import type { Connection } from './query.ts';

/**
 * The columns of a query that gathers each into one JSON array: a hundred thousand rows come over from SQLite in less
 * than half the time they take one by one.
 */
export function columnsOf<Columns extends readonly unknown[]>(
  connection: Connection,
  sql: string,
  parameters: readonly (string | number | Readonly<Record<string, string>>)[] = [],
): { [Column in keyof Columns]: Columns[Column][] } {
  const row = connection
    .prepare<unknown[], string[]>(sql)
    .raw()
    .get(...parameters);
  return (row ?? []).map((column) => JSON.parse(column) as unknown) as { [Column in keyof Columns]: Columns[Column][] };
}
