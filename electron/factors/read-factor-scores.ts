import type { FactorScore } from '../../shared/factors/contract.ts';
import type { Factor } from '../../shared/factors/factors.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

/** What the owner said of a customer, the latest first. Error: CUSTOMER_UNKNOWN. */
export function factorScoresOf(connection: Connection, customerId: number): FactorScore[] {
  const { id } = existingCustomer(connection, customerId);
  return allRows(
    connection,
    build
      .selectFrom('factor_scores')
      .select(['id', 'factor', 'day', 'score', 'reason'])
      .where('customer_id', '=', id)
      .orderBy('day', 'desc')
      .orderBy('id', 'desc'),
  );
}

const mostReasons = 6;

/** Those given last for a factor, each once. */
export function lastReasons(connection: Connection, factor: Factor): string[] {
  return connection
    .prepare<[string, number], string>(
      `SELECT reason FROM factor_scores WHERE factor = ? AND reason <> ''
        GROUP BY reason ORDER BY max(id) DESC LIMIT ?`,
    )
    .pluck()
    .all(factor, mostReasons);
}
