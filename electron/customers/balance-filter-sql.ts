import type { ConditionOf } from '../../shared/customers/conditions/conditions.ts';
import { placesOfNumbers } from '../../shared/own-fields/own-field.ts';
import type { Connection } from '../archive/query.ts';
import { boundsSql, everybody, nobody, not, type SqlCondition } from './sql-condition.ts';

/** Who has a balance within limits in a unit; no one where the unit is gone. */
export function balanceSql(
  { unitId, operator, from, to }: ConditionOf<'balance'>,
  connection: Connection,
): SqlCondition {
  const isThere = connection.prepare<[number], number>('SELECT 1 FROM balance_units WHERE id = ?').get(unitId);
  if (isThere === undefined) return nobody;
  const withEntries = withTotal(unitId, everybody);
  if (operator === 'isEmpty') return not(withEntries);
  if (operator === 'isNotEmpty') return withEntries;
  const least = operator === 'atMost' ? null : inMillionths(from);
  const most = operator === 'atLeast' ? null : inMillionths(to);
  if (least === null && most === null) return everybody;
  return withTotal(unitId, boundsSql('sum(amount_millionths)', least, most));
}

function withTotal(unitId: number, fits: SqlCondition): SqlCondition {
  return {
    sql: `customers.id IN (SELECT customer_id FROM balances WHERE unit_id = ? GROUP BY customer_id HAVING ${fits.sql})`,
    parameters: [unitId, ...fits.parameters],
  };
}

function inMillionths(bound: number | null): number | null {
  return bound === null ? null : Math.round(bound * 10 ** placesOfNumbers);
}
