import { ShukeError } from '../../shared/errors.ts';
import { customerNumberFromCell } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';

/**
 * The customer with a number; a merged customer's number finds the winner. A number the program gave is known without
 * its "#" too: a shell takes that for a comment. Error: CUSTOMER_NUMBER_UNKNOWN.
 */
export function customerOfNumber(connection: Connection, typed: string): number {
  const number = customerNumberFromCell(typed).number ?? '';
  const id = idOfNumber(connection, number) ?? idOfNumber(connection, `#${number}`);
  if (id === undefined) throw new ShukeError('CUSTOMER_NUMBER_UNKNOWN', { number });
  return id;
}

function idOfNumber(connection: Connection, number: string): number | undefined {
  return connection
    .prepare<[string], number>(
      `WITH RECURSIVE line (id, merged_into) AS (
         SELECT id, merged_into FROM customers WHERE number = ?
         UNION SELECT customers.id, customers.merged_into FROM line JOIN customers ON customers.id = line.merged_into
       )
       SELECT id FROM line WHERE merged_into IS NULL`,
    )
    .pluck()
    .get(number);
}
