import type { Connection } from '../archive/query.ts';

/** Where customers came from, as typed, with how many came; the bin is not counted. */
export function listSources(connection: Connection): { name: string; customers: number }[] {
  return connection
    .prepare<[], { name: string; customers: number }>(
      `SELECT source AS name, count(*) AS customers FROM customers
        WHERE source <> '' AND binned_at IS NULL AND merged_into IS NULL
        GROUP BY source ORDER BY customers DESC, source`,
    )
    .all();
}
