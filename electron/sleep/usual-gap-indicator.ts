import { memoryDays, shopGaps } from '../../shared/sleep/usual-gap.ts';
import { type Indicator, type IndicatorWindow, lastDaySeen } from '../indicators/indicator.ts';
import { shopGapOfConnection } from './shop-gap-of-connection.ts';

const isPurchase = 'has_sale = 1 AND no_sale_reason IS NULL AND day BETWEEN ? AND ?';

function seenDays(window: IndicatorWindow): [string, string] {
  return [window.from, lastDaySeen(window)];
}

/** (2 × the shop's gap + span) ÷ (2 + gaps), as `usualGapDays` of shared/sleep/ says it. */
export const usualGapIndicator: Indicator = {
  values: (connection, window, customers) => {
    const ofCustomers = customers === null ? '' : 'AND customer_id IN (SELECT value FROM json_each(?))';
    return {
      sql: `WITH purchases AS MATERIALIZED (
              SELECT DISTINCT customer_id, day FROM orders INDEXED BY orders_for_ranking
               WHERE customer_id IS NOT NULL ${ofCustomers} AND ${isPurchase}
            ), latest AS (SELECT customer_id, max(day) AS last_day FROM purchases GROUP BY customer_id),
            rhythms AS (
              SELECT customer_id, count(*) - 1 AS gaps, julianday(max(day)) - julianday(min(day)) AS span_days
                FROM purchases JOIN latest USING (customer_id)
               WHERE day >= date(last_day, '-${memoryDays} days') GROUP BY customer_id
            )
            SELECT customer_id, (${shopGaps} * CAST(? AS REAL) + span_days) / (${shopGaps} + gaps) AS value FROM rhythms`,
      parameters: [
        ...(customers === null ? [] : [customers]),
        ...seenDays(window),
        shopGapOfConnection(connection, lastDaySeen(window)),
      ],
    };
  },
  anyone: (_connection, window) => ({
    sql: `SELECT customer_id FROM orders WHERE customer_id IS NOT NULL AND ${isPurchase}`,
    parameters: seenDays(window),
  }),
  rows: (_connection, window, customerId) => ({
    sql: `SELECT id FROM orders WHERE customer_id = ? AND ${isPurchase}
             AND day >= (SELECT date(max(day), '-${memoryDays} days') FROM orders WHERE customer_id = ? AND ${isPurchase})
           ORDER BY day DESC, id DESC`,
    parameters: [customerId, ...seenDays(window), customerId, ...seenDays(window)],
  }),
};
