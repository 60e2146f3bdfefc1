import { type Indicator, type IndicatorWindow, lastDaySeen } from '../indicators/indicator.ts';
import { staleFactsSql } from './stale-facts-sql.ts';

/** A figure that is judged to an earlier day is what it would have been then, by what is on file. */
function judgedOn(window: IndicatorWindow): string {
  const seen = lastDaySeen(window);
  return seen < window.today ? seen : window.today;
}

/** How many facts about a customer are stale. */
export const staleFactsIndicator: Indicator = {
  values: (connection, window, customers) => {
    const { sql, parameters } = staleFactsSql(connection, judgedOn(window), customers);
    return { sql: `SELECT customer_id, count(*) AS value FROM (${sql}) GROUP BY customer_id`, parameters };
  },
  // Facts of those who buy become stale sooner or later.
  anyone: () => ({ sql: 'SELECT customer_id FROM customer_totals WHERE orders > 0', parameters: [] }),
  rows: (connection, window, customerId) => {
    const { sql, parameters } = staleFactsSql(connection, judgedOn(window), JSON.stringify([customerId]));
    return { sql: `SELECT id FROM (${sql}) ORDER BY since DESC, id DESC`, parameters };
  },
};
