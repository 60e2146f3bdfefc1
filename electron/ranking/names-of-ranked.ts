import type { RankedCustomer, RankingRow, RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Connection } from '../archive/query.ts';

/** Ranked customers with what they are called; asked for those that are shown, and for all where all are wanted. */
export function namedRows(connection: Connection, rows: readonly RankedCustomer[]): RankingRow[] {
  return namesOfCustomers(connection, rows);
}

/** Rows of customers with what those are called. */
export function namesOfCustomers<Row extends { customerId: number }>(
  connection: Connection,
  rows: readonly Row[],
): (Row & { number: string; name: string })[] {
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

export function namedRanking(connection: Connection, ranking: RevenueRanking<RankedCustomer>): RevenueRanking {
  return { ...ranking, rows: namedRows(connection, ranking.rows) };
}
