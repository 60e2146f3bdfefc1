import { type Indicator, judgedDay } from '../indicators/indicator.ts';
import { staleFactsSql } from './stale-facts-sql.ts';

/** How many facts about a customer are stale. */
export const staleFactsIndicator: Indicator = {
  values: (connection, window, customers) => {
    const { sql, parameters } = staleFactsSql(connection, judgedDay(window), customers);
    return { sql: `SELECT customer_id, count(*) AS value FROM (${sql}) GROUP BY customer_id`, parameters };
  },
  // Facts of those who buy become stale sooner or later.
  anyone: () => ({ sql: 'SELECT customer_id FROM customer_totals WHERE orders > 0', parameters: [] }),
  rows: (connection, window, customerId) => {
    const { sql, parameters } = staleFactsSql(connection, judgedDay(window), JSON.stringify([customerId]));
    return { sql: `SELECT id FROM (${sql}) ORDER BY since DESC, id DESC`, parameters };
  },
};
