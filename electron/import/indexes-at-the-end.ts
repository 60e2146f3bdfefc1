import type { Connection } from '../archive/query.ts';

/** Rows come to them in any order, and nothing looks into them while a list of orders is taken. */
const indexesInAnyOrder = [
  'orders_by_day',
  'orders_of_period',
  'customers_by_name',
  'customer_phones_by_digits',
  'customer_emails_by_folded',
  'customer_name_order_by_key',
] as const;
const fewestLines = 10_000;

/**
 * Lets `work` take a large list of orders while those of the indexes are away that have nothing in them yet, and makes
 * them behind: sorted they take a third of the time, where row by row they would be written all over and their pages
 * enciphered again and again. The caller holds the transaction.
 */
export async function withIndexesAtTheEnd<Result>(
  connection: Connection,
  lines: number,
  work: () => Promise<Result>,
): Promise<Result> {
  if (lines < fewestLines) return work();
  const away = indexesInAnyOrder.flatMap((name) => emptyIndex(connection, name));
  for (const { name } of away) connection.prepare(`DROP INDEX ${name}`).run();
  const result = await work();
  for (const { sql } of away) connection.prepare(sql).run();
  return result;
}

function emptyIndex(connection: Connection, name: string): { name: string; sql: string }[] {
  const index = connection
    .prepare<[string], { table: string; sql: string }>(
      'SELECT tbl_name AS "table", sql FROM sqlite_schema WHERE type = \'index\' AND name = ?',
    )
    .get(name);
  if (index === undefined) return [];
  const isEmpty = connection.prepare(`SELECT 1 FROM ${index.table} LIMIT 1`).get() === undefined;
  return isEmpty ? [{ name, sql: index.sql }] : [];
}
