import type { Connection } from '../archive/query.ts';

/** The last day before on which a person had the archive open; null: none. */
export function lastDaySeen(connection: Connection, before: string): string | null {
  const day = connection
    .prepare<[string], string | null>('SELECT max(day) FROM days_seen WHERE day < ?')
    .pluck()
    .get(before);
  return day ?? null;
}
