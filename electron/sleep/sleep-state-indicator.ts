import { earliestDays, latestDays } from '../../shared/sleep/sleep-state.ts';
import type { Connection } from '../archive/query.ts';
import { type Indicator, type IndicatorWindow, lastDaySeen } from '../indicators/indicator.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { anyPurchaseSql, rhythmRowsSql, rhythmsSql, usualGapSql } from './rhythms-sql.ts';
import { shopGapOfConnection } from './shop-gap-of-connection.ts';
import { sleepRules } from './sleep-rules.ts';

/** The same window up to the day to which the orders are known, where that is earlier. */
function knownWindow(connection: Connection, window: IndicatorWindow): IndicatorWindow {
  const known = dayOfNow(connection, window.today);
  const seen = lastDaySeen(window);
  return { ...window, asOf: known < seen ? known : seen };
}

/** As `sleepState` of shared/sleep/ says it: the place of the state, which is how many limits the silence has reached. */
export const sleepStateIndicator: Indicator = {
  values: (connection, window, customers) => {
    const known = knownWindow(connection, window);
    const day = lastDaySeen(known);
    const { mode, days, multiples } = sleepRules(connection);
    const { sql, parameters } = rhythmsSql(known, customers);
    const limits = days.map((limit, place) =>
      mode === 'days'
        ? { sql: '?', parameters: [limit] }
        : {
            sql: 'min(?, max(?, ? * usual_gap))',
            parameters: [latestDays[place] ?? 0, earliestDays[place] ?? 0, multiples[place] ?? 0],
          },
    );
    return {
      sql: `${sql},
            silences AS (SELECT customer_id, julianday(?) - julianday(last_day) AS silent_days, ${usualGapSql} AS usual_gap FROM rhythms)
            SELECT customer_id, ${limits.map((limit) => `(silent_days >= ${limit.sql})`).join(' + ')} AS value FROM silences`,
      parameters: [
        ...parameters,
        day,
        shopGapOfConnection(connection, day),
        ...limits.flatMap((limit) => limit.parameters),
      ],
    };
  },
  anyone: (connection, window) => anyPurchaseSql(knownWindow(connection, window)),
  rows: (connection, window, customerId) => rhythmRowsSql(knownWindow(connection, window), customerId),
};
