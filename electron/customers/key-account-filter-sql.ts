import type { ConditionOf } from '../../shared/customers/conditions/conditions.ts';
import type { Connection } from '../archive/query.ts';
import { standingsOn } from '../named-accounts/standings-on.ts';
import { everybody, not, type SqlCondition } from './sql-condition.ts';

/** Who stands to the list of key accounts in one of these ways today. */
export function keyAccountSql(
  { operator, values }: ConditionOf<'keyAccount'>,
  connection: Connection,
  today: string,
): SqlCondition {
  const asksForAny = operator === 'isEmpty' || operator === 'isNotEmpty';
  if (!asksForAny && values.length === 0) return everybody;
  const ids = [...standingsOn(connection, today)].filter(([, { state }]) => asksForAny || values.includes(state));
  const fits: SqlCondition = {
    sql: 'customers.id IN (SELECT value FROM json_each(?))',
    parameters: [JSON.stringify(ids.map(([customerId]) => customerId))],
  };
  return operator === 'hasAny' || operator === 'isNotEmpty' ? fits : not(fits);
}
