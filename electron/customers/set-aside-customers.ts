import type { Connection } from '../archive/query.ts';

/** Who stands in no list of customers: in the bin, or merged into another. Read from two short indexes, not from every row. */
export function setAsideCustomers(connection: Connection): ReadonlySet<number> {
  const ids = connection
    .prepare<[], number>(
      `SELECT id FROM customers WHERE binned_at IS NOT NULL
        UNION ALL SELECT id FROM customers WHERE merged_into IS NOT NULL`,
    )
    .pluck()
    .all();
  return new Set(ids);
}

/** How many customers there are, without those set aside. */
export function countCustomers(connection: Connection): number {
  const all = connection.prepare<[], number>('SELECT count(*) FROM customers').pluck().get() ?? 0;
  return all - setAsideCustomers(connection).size;
}
