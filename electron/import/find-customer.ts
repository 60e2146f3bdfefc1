import type { MatchKey } from '../../shared/import/fields.ts';
import type { Connection } from '../archive/query.ts';
import { keySeparator } from './match-key.ts';

export interface FoundCustomer {
  id: number;
  isBinned: boolean;
}

const queries: Record<MatchKey, string> = {
  number: 'SELECT id, binned_at, merged_into FROM customers WHERE number = ?',
  phone: `SELECT id, binned_at, merged_into FROM customers
           WHERE id IN (SELECT customer_id FROM customer_phones WHERE digits = ?)`,
  email: `SELECT id, binned_at, merged_into FROM customers
           WHERE id IN (SELECT customer_id FROM customer_emails WHERE folded = ?)`,
  name: 'SELECT id, binned_at, merged_into FROM customers WHERE name_folded = ?',
  'name+phone': `SELECT id, binned_at, merged_into FROM customers
                  WHERE name_folded = ? AND id IN (SELECT customer_id FROM customer_phones WHERE digits = ?)`,
};

interface Row {
  id: number;
  binned_at: number | null;
  merged_into: number | null;
}

/**
 * Finds the customer of the archive a key of the file means. Of several (namesakes) the one outside the bin that is
 * longest in the archive, so that the same file finds the same customer again. A merged customer leads to the winner.
 */
export function customerFinder(connection: Connection, match: MatchKey): (key: string) => FoundCustomer | null {
  const byKey = connection.prepare<string[], Row>(`${queries[match]} ORDER BY binned_at IS NOT NULL, id LIMIT 1`);
  const byId = connection.prepare<[number], Row>('SELECT id, binned_at, merged_into FROM customers WHERE id = ?');
  return (key) => {
    let row = byKey.get(...key.split(keySeparator));
    while (row && row.merged_into !== null) row = byId.get(row.merged_into);
    return row ? { id: row.id, isBinned: row.binned_at !== null } : null;
  };
}
