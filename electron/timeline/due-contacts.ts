import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { DueContact } from '../../shared/timeline/contract.ts';
import type { Connection } from '../archive/query.ts';
import { byName } from '../customers/name-order.ts';

interface DueQuestion {
  customerId?: number | undefined;
  until?: string | undefined;
  offset: number;
  limit: number;
}

const lastDay = '9999-12-31';

/** Next contacts promised, the earliest first; what is overdue stays until it is cleared. Error: DAY_INVALID. */
export function dueContacts(
  connection: Connection,
  { customerId, until = lastDay, offset, limit }: DueQuestion,
): { total: number; rows: DueContact[] } {
  if (!isDay(until)) throw new ShukeError('DAY_INVALID', { day: until });
  const parameters = { customerId: customerId ?? null, until, offset, limit };
  const from = `FROM contacts JOIN customers ON customers.id = contacts.customer_id
                WHERE next_contact_day IS NOT NULL AND next_contact_day <= @until AND customers.binned_at IS NULL
                  AND customers.merged_into IS NULL ${customerId === undefined ? '' : 'AND customer_id = @customerId'}`;
  const { total } = connection
    .prepare<[typeof parameters], { total: number }>(`SELECT count(*) AS total ${from}`)
    .get(parameters) ?? { total: 0 };
  const rows = connection
    .prepare<[typeof parameters], DueContact>(
      `SELECT contacts.id AS contactId, customers.id AS customerId, customers.name AS customerName,
              customers.number AS customerNumber, next_contact_day AS nextContactDay, day, touchpoint, channel, text
         ${from} ORDER BY next_contact_day, ${byName(connection)}, contacts.id LIMIT @limit OFFSET @offset`,
    )
    .all(parameters);
  return { total, rows };
}
