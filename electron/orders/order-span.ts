import type { Connection } from '../archive/query.ts';

/** Days of the first and the last order of the archive, null where it has none. */
export function orderSpan(connection: Connection): { firstDay: string | null; lastDay: string | null } {
  const span = connection
    .prepare<[], { firstDay: string | null; lastDay: string | null }>(
      'SELECT (SELECT min(day) FROM orders) AS firstDay, (SELECT max(day) FROM orders) AS lastDay',
    )
    .get();
  return span ?? { firstDay: null, lastDay: null };
}
