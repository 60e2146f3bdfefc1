import type { Connection } from '../archive/query.ts';

export type Named<Row> = Row & { number: string; name: string };

/** Rows of customers with what those are called. */
export function namesOfCustomers<Row extends { customerId: number }>(
  connection: Connection,
  rows: readonly Row[],
): Named<Row>[] {
  const names = connection
    .prepare<[string], { id: number; number: string; name: string }>(
      `SELECT customers.id, number, name FROM json_each(?) AS wanted CROSS JOIN customers ON customers.id = wanted.value`,
    )
    .all(JSON.stringify(rows.map(({ customerId }) => customerId)));
  const byId = new Map(names.map((named) => [named.id, named]));
  return rows.map((row) => {
    const { number = '', name = '' } = byId.get(row.customerId) ?? {};
    return { ...row, number, name };
  });
}
