import type { Connection } from '../archive/query.ts';

const name = 'orders_by_day';
const fewestLines = 10_000;

/**
 * Lets `work` fill an archive without orders while their index by day is away, and makes it behind: taken in order of
 * their customers, orders fall anywhere into it, and its pages are enciphered over and over. Nothing looks into it
 * meanwhile. The caller holds the transaction.
 */
export async function withOrderIndexAtTheEnd<Result>(
  connection: Connection,
  lines: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const isEmpty = connection.prepare('SELECT 1 FROM orders LIMIT 1').get() === undefined;
  const index = connection.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name);
  if (!isEmpty || lines < fewestLines || index === undefined) return work();
  connection.prepare(`DROP INDEX ${name}`).run();
  const result = await work();
  connection.prepare(index).run();
  return result;
}
