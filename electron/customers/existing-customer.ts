import { customerLabel } from '../../shared/customers/customer-label.ts';
import { ShukeError } from '../../shared/errors.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';

/** The customer of an id, the winner where they were merged into another. Error: CUSTOMER_UNKNOWN. */
export function existingCustomer(
  connection: Connection,
  id: number,
): { id: number; label: string; photoId: number | null; referredBy: number | null } {
  const row = firstRow(
    connection,
    build
      .selectFrom('customers')
      .select(['id', 'name', 'number', 'merged_into as mergedInto', 'photo_id as photoId', 'referred_by as referredBy'])
      .where('id', '=', id),
  );
  if (!row) throw new ShukeError('CUSTOMER_UNKNOWN', { customer: id });
  if (row.mergedInto !== null) return existingCustomer(connection, row.mergedInto);
  return { id: row.id, label: customerLabel(row), photoId: row.photoId, referredBy: row.referredBy };
}
