import { comparedFields, unreadLeftOutFilter } from '../../shared/customers/conditions/unread-left-out-filter.ts';
import type { CustomerFilter } from '../../shared/customers/filter.ts';
import type { Connection } from '../archive/query.ts';
import { type FilterSetting, filterSql } from './customer-filter-sql.ts';

/** Customers whom a filter leaves out only because what they have could not be read as its field asks. */
export interface UnreadLeftOut {
  /** Null: the birthday. */
  fieldId: number | null;
  customers: number;
}

/** Of each field that is compared; none where there is no one. */
export function unreadLeftOut(connection: Connection, filter: CustomerFilter, setting: FilterSetting): UnreadLeftOut[] {
  const found = comparedFields(filter).map((fieldId) => {
    const { sql, parameters } = filterSql(connection, unreadLeftOutFilter(filter, fieldId), setting);
    const customers = connection
      .prepare<unknown[], number>(`SELECT count(*) FROM customers WHERE ${sql}`)
      .pluck()
      .get(...parameters);
    return { fieldId, customers: customers ?? 0 };
  });
  return found.filter(({ customers }) => customers > 0);
}
