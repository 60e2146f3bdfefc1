import { factTables } from '../../shared/freshness/fact-kinds.ts';
import type { Connection } from '../archive/query.ts';

/** Of so many customers one was not asked again whether what is on file still holds. */
const oneNotAskedIn = 6;

/**
 * When the facts of the sample shop were last confirmed: as they were typed, what somebody likes when it was learned; of
 * most customers again at the counter, the last time that something was noted about them.
 */
export function writeConfirmedDays(connection: Connection): void {
  for (const table of Object.values(factTables)) {
    const learned = table === 'preferences' ? 'learned_day' : 'NULL';
    connection
      .prepare(
        `UPDATE ${table} SET confirmed_day = (
           SELECT max(coalesce(${learned}, date(customers.created_at / 1000, 'unixepoch')),
                      iif(customers.id % ${oneNotAskedIn} = 0, '', coalesce(
                        (SELECT max(contacts.day) FROM contacts WHERE contacts.customer_id = customers.id), '')))
             FROM customers WHERE customers.id = ${table}.customer_id)`,
      )
      .run();
  }
}
