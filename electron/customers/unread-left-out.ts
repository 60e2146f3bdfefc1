import type { CustomerFilter, FilterCondition } from '../../shared/customers/filter.ts';
import type { Connection } from '../archive/query.ts';
import { type FilterSetting, filterSql } from './customer-filter-sql.ts';

/** Customers whom one condition leaves out only because what they have could not be read as its kind asks. */
export interface UnreadLeftOut {
  /** Null: the birthday. */
  fieldId: number | null;
  customers: number;
}

type UnreadCondition = Extract<FilterCondition, { kind: 'unread' }>;

/** The values a condition compares can be unread; blanks and plain texts cannot. */
function unreadBy(condition: FilterCondition): UnreadCondition | null {
  switch (condition.kind) {
    case 'birthday': {
      const { operator, months, days } = condition;
      const compares = operator === 'inDays' ? days !== null : operator === 'inMonths' && months.length > 0;
      return compares ? { kind: 'unread', fieldId: null } : null;
    }
    case 'ownNumber':
      return hasBounds(condition) ? { kind: 'unread', fieldId: condition.fieldId } : null;
    case 'ownDay': {
      const { operator, days } = condition;
      const counts = operator === 'withinDays' || operator === 'olderThanDays' || operator === 'inDays';
      return (counts ? days !== null : hasBounds(condition)) ? { kind: 'unread', fieldId: condition.fieldId } : null;
    }
    case 'ownChoice':
      return condition.operator === 'hasAny' && condition.values.length > 0
        ? { kind: 'unread', fieldId: condition.fieldId }
        : null;
    default:
      return null;
  }
}

function hasBounds({ operator, from, to }: { operator: string; from: unknown; to: unknown }): boolean {
  if (operator === 'atLeast') return from !== null;
  if (operator === 'atMost') return to !== null;
  return operator === 'between' && (from !== null || to !== null);
}

/** Of each condition those who fit all others and are unread for it; none where there is no one. */
export function unreadLeftOut(connection: Connection, filter: CustomerFilter, setting: FilterSetting): UnreadLeftOut[] {
  const found = new Map<number | null, number>();
  for (const [index, condition] of filter.conditions.entries()) {
    const unread = unreadBy(condition);
    if (unread === null || found.has(unread.fieldId)) continue;
    const others = filter.conditions.with(index, unread);
    const { sql, parameters } = filterSql(connection, { ...filter, conditions: others }, setting);
    const customers = connection
      .prepare<unknown[], number>(`SELECT count(*) FROM customers WHERE ${sql}`)
      .pluck()
      .get(...parameters);
    found.set(unread.fieldId, customers ?? 0);
  }
  return [...found].map(([fieldId, customers]) => ({ fieldId, customers })).filter(({ customers }) => customers > 0);
}
