import { definitionOfCondition } from '../../shared/customers/conditions/conditions.ts';
import type { CustomerFilter } from '../../shared/customers/filter.ts';
import type { Connection } from '../archive/query.ts';
import { type FilterSetting, filterSql } from './customer-filter-sql.ts';

/** Customers whom one condition leaves out only because what they have could not be read as its kind asks. */
export interface UnreadLeftOut {
  /** Null: the birthday. */
  fieldId: number | null;
  customers: number;
}

/** Of each condition those who fit all others and are unread for it; none where there is no one. */
export function unreadLeftOut(connection: Connection, filter: CustomerFilter, setting: FilterSetting): UnreadLeftOut[] {
  const found = new Map<number | null, number>();
  for (const [index, condition] of filter.conditions.entries()) {
    const fieldId = definitionOfCondition(condition).comparesWith?.(condition);
    if (fieldId === undefined || found.has(fieldId)) continue;
    const others = filter.conditions.with(index, { kind: 'unread', fieldId });
    const { sql, parameters } = filterSql(connection, { ...filter, conditions: others }, setting);
    const customers = connection
      .prepare<unknown[], number>(`SELECT count(*) FROM customers WHERE ${sql}`)
      .pluck()
      .get(...parameters);
    found.set(fieldId, customers ?? 0);
  }
  return [...found].map(([fieldId, customers]) => ({ fieldId, customers })).filter(({ customers }) => customers > 0);
}
