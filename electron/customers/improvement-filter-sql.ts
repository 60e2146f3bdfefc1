import { asksWhetherEmpty, type ConditionOf } from '../../shared/customers/conditions/conditions.ts';
import type { Connection } from '../archive/query.ts';
import { readNamersById } from '../improvements/namers-by-id.ts';
import { everybody, joined, not, type SqlCondition } from './sql-condition.ts';

/** Who named any, all or none of these improvements, or anything at all. */
export function improvementSql({ operator, values }: ConditionOf<'improvement'>, connection: Connection): SqlCondition {
  if (!asksWhetherEmpty(operator) && values.length === 0) return everybody;
  const namers = readNamersById(connection);
  if (operator === 'isEmpty') return not(among(namers.anyone));
  if (operator === 'isNotEmpty') return among(namers.anyone);
  const each = values.map((id) => among(namers.of(id)));
  if (operator === 'hasAll') return joined(' AND ', each);
  return operator === 'hasAny' ? joined(' OR ', each) : not(joined(' OR ', each));
}

function among(customerIds: ReadonlySet<number>): SqlCondition {
  return {
    sql: 'customers.id IN (SELECT value FROM json_each(?))',
    parameters: [JSON.stringify([...customerIds])],
  };
}
