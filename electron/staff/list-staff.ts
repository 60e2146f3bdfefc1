import { sortedByName } from '../../shared/customers/name-order-key.ts';
import type { StaffMember } from '../../shared/staff/contract.ts';
import type { Connection } from '../archive/query.ts';

/** Those who are here first, then who left, each by name. */
export function listStaff(connection: Connection): StaffMember[] {
  const everyone = connection
    .prepare<[], StaffMember>(
      `SELECT staff.id, staff.name, staff.left_day AS leftDay,
              (SELECT count(*) FROM customers WHERE looked_after_by = staff.id
                  AND binned_at IS NULL AND merged_into IS NULL) AS customers
         FROM staff`,
    )
    .all();
  const sorted = sortedByName(everyone);
  return [...sorted.filter(({ leftDay }) => leftDay === null), ...sorted.filter(({ leftDay }) => leftDay !== null)];
}
