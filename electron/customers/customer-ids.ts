import type { CustomerSort } from '../../shared/customers/contract.ts';
import type { CustomerFilter } from '../../shared/customers/filter.ts';
import { isOwnColumn, ownFieldOfColumn } from '../../shared/own-fields/own-column.ts';
import type { Connection } from '../archive/query.ts';
import { ownFieldsOf } from '../own-fields/list-own-fields.ts';
import { type FilterSetting, filterSql } from './customer-filter-sql.ts';
import { CustomersByNumber } from './customers-by-number.ts';
import { type SortedRow, sortByOwnField } from './sort-by-own-field.ts';

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
  if (isOwnColumn(sort)) {
    const { sql, parameters } = filterSql(connection, filter, setting);
    const fieldId = ownFieldOfColumn(sort);
    const field = ownFieldsOf(connection).find(({ id }) => id === fieldId);
    const rows = connection
      .prepare<unknown[], SortedRow>(
        `SELECT customers.id, sorting.as_text AS asText, sorting.as_number AS asNumber, sorting.choice_id AS choiceId
           FROM customers
           LEFT JOIN own_field_values AS sorting ON sorting.customer_id = customers.id AND sorting.field_id = ?
          WHERE ${sql} ORDER BY customers.number`,
      )
      .all(fieldId, ...parameters);
    return Float64Array.from(field === undefined ? rows.map(({ id }) => id) : sortByOwnField(rows, field, descending));
  }
  return byNumber.sorted(filter, sort, descending);
}
