import { type Indicator, lastDaySeen } from '../indicators/indicator.ts';
import { anyPurchaseSql, rhythmRowsSql, rhythmsSql, usualGapSql } from './rhythms-sql.ts';
import { shopGapOfConnection } from './shop-gap-of-connection.ts';

/** Of a household the same for all. */
export const usualGapIndicator: Indicator = {
  values: (connection, window, customers) => {
    const { sql, parameters } = rhythmsSql(window, customers);
    return {
      sql: `${sql} SELECT customer_id, ${usualGapSql} AS value FROM rhythms`,
      parameters: [...parameters, shopGapOfConnection(connection, lastDaySeen(window))],
    };
  },
  anyone: (_connection, window) => anyPurchaseSql(window),
  rows: (_connection, window, customerId) => rhythmRowsSql(window, customerId),
};
