import type { customerSortKeys } from '../../shared/customers/contract.ts';
import type { CustomerFilter } from '../../shared/customers/filter.ts';
import type { Connection } from '../archive/query.ts';
import { type FilterSetting, filteredCustomers, filterSql } from './customer-filter-sql.ts';

/** Which customers, in which order. */
export interface CustomerOrder {
  filter: CustomerFilter;
  sort: (typeof customerSortKeys)[number];
  descending: boolean;
}

const sortColumns: Record<CustomerOrder['sort'], string> = {
  name: "nullif(customers.name_folded, '')",
  number: 'customers.number',
  net: 'totals.net_minor',
  orders: 'coalesce(totals.orders, 0)',
  lastDay: 'totals.last_day',
};

/** The ids of the customers a filter keeps, sorted; ties stand by number as text. */
export function sortedCustomerIds(
  connection: Connection,
  { filter, sort, descending }: CustomerOrder,
  setting: FilterSetting,
): Float64Array {
  const { sql, parameters } = filterSql(connection, filter, setting);
  const ids = connection
    .prepare<unknown[], number>(
      `SELECT customers.id FROM ${filteredCustomers} WHERE ${sql}
        ORDER BY ${sortColumns[sort]} ${descending ? 'DESC' : 'ASC'} NULLS LAST, customers.number`,
    )
    .pluck()
    .all(setting.homeCurrency, ...parameters);
  return Float64Array.from(ids);
}

/** How many there are, the bin not counted. */
export function countCustomers(connection: Connection): number {
  const row = connection
    .prepare<[], { total: number }>(
      'SELECT count(*) AS total FROM customers WHERE binned_at IS NULL AND merged_into IS NULL',
    )
    .get();
  return row?.total ?? 0;
}
