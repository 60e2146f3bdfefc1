import { type Indicator, type IndicatorWindow, lastDaySeen } from '../indicators/indicator.ts';
import { dayOfCaseSql } from './read-satisfaction.ts';

function seenDays(window: IndicatorWindow): [string, string] {
  return [window.from, lastDaySeen(window)];
}

/** After a case its number is `case_id`, and 0 the number by which the one noted last is found. */
const said = `SELECT id, customer_id, day, level, NULL AS case_id FROM satisfactions
              UNION ALL
              SELECT 0, customer_id, ${dayOfCaseSql}, satisfaction_after, id FROM cases
               WHERE satisfaction_after IS NOT NULL AND customer_id IS NOT NULL`;

/** What a customer said last, after a case too; of several of one day the one noted last. */
export const satisfactionIndicator: Indicator = {
  values: (_connection, window, customers) => ({
    sql: `SELECT customer_id, level AS value FROM (
            SELECT customer_id, level, row_number() OVER (PARTITION BY customer_id ORDER BY day DESC, id DESC, case_id DESC) AS place
              FROM (${said}) WHERE day BETWEEN ? AND ?
               ${customers === null ? '' : 'AND customer_id IN (SELECT value FROM json_each(?))'})
           WHERE place = 1`,
    parameters: [...seenDays(window), ...(customers === null ? [] : [customers])],
  }),
  rows: (_connection, window, customerId) => ({
    sql: `SELECT coalesce(case_id, id) AS id, iif(case_id IS NULL, 'satisfactions', 'cases') AS "table" FROM (${said})
           WHERE customer_id = ? AND day BETWEEN ? AND ? ORDER BY day DESC, id DESC, case_id DESC LIMIT 1`,
    parameters: [customerId, ...seenDays(window)],
  }),
};
