import type { Connection } from '../archive/query.ts';
import type { CustomersAsked, IndicatorQuery } from '../indicators/indicator.ts';

/** An order whose own state says that it was not paid at once (`onAccount` of shared/owed/), by the index of these. */
const isOnAccountByState = `(paid_day > day OR (paid_day IS NULL
  AND (payment = 'unpaid' OR (payment IS NULL AND due_day IS NOT NULL))))`;

const sources = [
  'SELECT customer_id FROM terms WHERE days_to_pay IS NOT NULL',
  'SELECT customer_id FROM payments WHERE true',
  `SELECT customer_id FROM orders WHERE customer_id IS NOT NULL AND ${isOnAccountByState}`,
];

/**
 * The customers whose orders can be owed, and those who paid something, as a query of `customer_id`: of all or of those
 * named. All others paid everything at once.
 */
export function customersWithAccountSql(customers: CustomersAsked): IndicatorQuery {
  const named = customers === null ? '' : ' AND customer_id IN (SELECT value FROM json_each(?))';
  return {
    sql: sources.map((source) => `${source}${named}`).join(' UNION '),
    parameters: customers === null ? [] : sources.map(() => customers),
  };
}

/** Their ids as a JSON array. */
export function customersWithAccount(connection: Connection, customers: CustomersAsked): string {
  const { sql, parameters } = customersWithAccountSql(customers);
  return (
    connection
      .prepare<unknown[], string>(`SELECT json_group_array(customer_id) FROM (${sql})`)
      .pluck()
      .get(...parameters) ?? '[]'
  );
}
