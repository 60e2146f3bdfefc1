import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Connection } from '../archive/query.ts';
import { type FilterSetting, filterSql } from './customer-filter-sql.ts';

/** The ids a selection stands for, each once; a merged customer stands for the winner. Error: CUSTOMER_UNKNOWN. */
export function selectedCustomers(
  connection: Connection,
  selection: CustomerSelection,
  setting: FilterSetting,
): number[] {
  return 'ids' in selection
    ? pickedCustomers(connection, selection.ids)
    : filteredIds(connection, selection.filter, selection.exceptIds, setting);
}

function pickedCustomers(connection: Connection, ids: readonly number[]): number[] {
  const picked = JSON.stringify(ids);
  const unknown = connection
    .prepare<[string], number>('SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM customers) LIMIT 1')
    .pluck()
    .get(picked);
  if (unknown !== undefined) throw new ShukeError('CUSTOMER_UNKNOWN', { customer: unknown });
  return connection
    .prepare<[string], number>(
      `WITH RECURSIVE picked (id) AS (
         SELECT value FROM json_each(?)
         UNION SELECT merged_into FROM picked JOIN customers USING (id) WHERE merged_into IS NOT NULL
       )
       SELECT id FROM picked JOIN customers USING (id) WHERE merged_into IS NULL ORDER BY id`,
    )
    .pluck()
    .all(picked);
}

function filteredIds(
  connection: Connection,
  filter: Extract<CustomerSelection, { filter: unknown }>['filter'],
  exceptIds: readonly number[],
  setting: FilterSetting,
): number[] {
  const { sql, parameters } = filterSql(connection, filter, setting);
  return connection
    .prepare<unknown[], number>(
      `SELECT customers.id FROM customers
        WHERE ${sql} AND customers.id NOT IN (SELECT value FROM json_each(?)) ORDER BY customers.id`,
    )
    .pluck()
    .all(...parameters, JSON.stringify(exceptIds));
}
