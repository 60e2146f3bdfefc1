import type { CustomerSort } from '../../shared/customers/contract.ts';
import type { CustomerFilter } from '../../shared/customers/filter.ts';
import type { Connection } from '../archive/query.ts';
import type { FilterSetting } from './customer-filter-sql.ts';
import { CustomersByNumber } from './customers-by-number.ts';

/** Which customers, in which order. */
export interface CustomerOrder {
  filter: CustomerFilter;
  sort: CustomerSort;
  descending: boolean;
}

/** The ids of the customers a filter keeps, sorted; ties stand by number as text. A field that is gone sorts nothing. */
export function sortedCustomerIds(
  connection: Connection,
  { filter, sort, descending }: CustomerOrder,
  setting: FilterSetting,
  byNumber = new CustomersByNumber(connection, setting),
): Float64Array {
  return byNumber.sorted(filter, sort, descending);
}
