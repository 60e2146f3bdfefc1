import type { Connection } from '../archive/query.ts';

/** A row into a table of the sample shop, again and again; gives its id. */
export function inserting(connection: Connection, table: string, columns: readonly string[]) {
  const marks = columns.map(() => '?').join(', ');
  const statement = connection.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
  return (...values: (string | number | null)[]): number => Number(statement.run(...values).lastInsertRowid);
}

/** The item at a place the shop names. */
export function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new RangeError(`the sample shop has no ${place} of ${items.length}`);
  return item;
}
