import { careGaps, careOf } from '../../shared/named-accounts/care.ts';
import type { CareCheck } from '../../shared/named-accounts/contract.ts';
import type { Connection } from '../archive/query.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import { careRecords } from './care-records.ts';
import { namedOn } from './named-on.ts';

/** The eight facts of everybody on the list today, by number as text; of one customer where one is named. */
export function careCheck(
  connection: Connection,
  now: { at: number; today: string },
  customerId: number | null = null,
): CareCheck {
  const named = namedOn(connection, now.today);
  const accounts = customerId === null ? named : named.filter((account) => account.customerId === customerId);
  const records = careRecords(connection, accounts, now);
  const rows = namesOfCustomers(
    connection,
    [...records].map(([of, record]) => ({ customerId: of, facts: careOf(record, now.today), record })),
  );
  return { today: now.today, gaps: careGaps(rows.map(({ facts }) => facts)), rows };
}
