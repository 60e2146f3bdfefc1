import { type Indicator, type IndicatorWindow, lastDaySeen } from '../indicators/indicator.ts';
import { dayOfCaseSql } from './read-satisfaction.ts';

function seenDays(window: IndicatorWindow): [string, string] {
  return [window.from, lastDaySeen(window)];
}

const said = `SELECT id, customer_id, day, level FROM satisfactions
              UNION ALL
              SELECT 0, customer_id, ${dayOfCaseSql}, satisfaction_after FROM cases
               WHERE satisfaction_after IS NOT NULL AND customer_id IS NOT NULL`;

/** What a customer said last, after a case too; of several of one day the one noted last. */
export const satisfactionIndicator: Indicator = {
  values: (_connection, window, customers) => ({
    sql: `SELECT customer_id, level AS value FROM (
            SELECT customer_id, level, row_number() OVER (PARTITION BY customer_id ORDER BY day DESC, id DESC) AS place
              FROM (${said}) WHERE day BETWEEN ? AND ?
               ${customers === null ? '' : 'AND customer_id IN (SELECT value FROM json_each(?))'})
           WHERE place = 1`,
    parameters: [...seenDays(window), ...(customers === null ? [] : [customers])],
  }),
  rows: (_connection, window, customerId) => ({
    sql: `SELECT id FROM (SELECT id, day FROM (${said}) WHERE customer_id = ? AND day BETWEEN ? AND ?
                           ORDER BY day DESC, id DESC LIMIT 1) WHERE id > 0`,
    parameters: [customerId, ...seenDays(window)],
  }),
};
