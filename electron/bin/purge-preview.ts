import type { PurgePreview } from '../../shared/bin/contract.ts';
import type { Connection } from '../archive/query.ts';
import { dropRowsToPurge, gatherRowsToPurge, withMergedInto } from './rows-to-purge.ts';

const mostNames = 5;

/** Counts what a purge would take and leave; on a connection that may hold temporary tables. */
export function previewPurge(connection: Connection, ids: readonly number[]): PurgePreview {
  gatherRowsToPurge(connection, withMergedInto(connection, ids));
  try {
    const count = (sql: string): number => connection.prepare<[], number>(sql).pluck().get() ?? 0;
    const rowsOf = (table: string): number =>
      count(`SELECT count(*) FROM ${table} WHERE customer_id IN purged_customers`);
    return {
      customers: ids.length,
      names: connection
        .prepare<[string, number], string>(
          `SELECT coalesce(nullif(name, ''), number) FROM customers
            WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT ?`,
        )
        .pluck()
        .all(JSON.stringify(ids), mostNames),
      contacts: rowsOf('contacts'),
      attachments: rowsOf('attachments'),
      changes: count('SELECT count(*) FROM purged_rows JOIN act_changes USING (table_name, row_id)'),
      orders: rowsOf('orders'),
    };
  } finally {
    dropRowsToPurge(connection);
  }
}
