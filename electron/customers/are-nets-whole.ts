import { minorUnits } from '../../shared/money.ts';
import type { Connection } from '../archive/query.ts';

/** Whether no customer's net revenue in a currency has anything behind its mark. */
export function areNetsWhole(connection: Connection, currency: string): boolean {
  const fraction = connection.prepare<[string, number], number>(
    'SELECT 1 FROM customer_totals WHERE currency = ? AND net_minor % ? <> 0 LIMIT 1',
  );
  return fraction.get(currency, minorUnits(currency)) === undefined;
}
