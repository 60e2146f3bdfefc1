import type { Connection } from '../archive/query.ts';

/** Days of the first and the last sale or return of the archive, null where it has none. */
export function orderSpan(connection: Connection): { firstDay: string | null; lastDay: string | null } {
  const span = connection
    .prepare<[], { firstDay: string | null; lastDay: string | null }>(
      `SELECT (SELECT day FROM orders WHERE no_sale_reason IS NULL ORDER BY day LIMIT 1) AS firstDay,
              (SELECT day FROM orders WHERE no_sale_reason IS NULL ORDER BY day DESC LIMIT 1) AS lastDay`,
    )
    .get();
  return span ?? { firstDay: null, lastDay: null };
}
