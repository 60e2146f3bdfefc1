import { memoryDays, shopGaps } from '../../shared/sleep/usual-gap.ts';
import { householdOrdersSql, inHouseholdSql } from '../groups/household-of.ts';
import {
  type CustomersAsked,
  type IndicatorQuery,
  type IndicatorWindow,
  judgedDay,
  lastDaySeen,
} from '../indicators/indicator.ts';
import { isPurchase } from '../orders/purchase-sql.ts';

const isPurchaseBetween = `${isPurchase} AND day BETWEEN ? AND ?`;

function seenDays(window: IndicatorWindow): [string, string] {
  return [window.from, lastDaySeen(window)];
}

/**
 * How each customer, or their household, bought in a window: the named queries that a query begins with, of which
 * `rhythms` has `customer_id`, `last_day`, `gaps` and `span_days`.
 */
export function rhythmsSql(window: IndicatorWindow, customers: CustomersAsked): IndicatorQuery {
  const among = (column: string): string =>
    customers === null ? '' : `AND ${column} IN (SELECT value FROM json_each(?))`;
  const asked = customers === null ? [] : [customers];
  const judged = judgedDay(window);
  return {
    sql: `WITH in_household AS MATERIALIZED (${inHouseholdSql(among('mine.customer_id'))}),
          purchases AS MATERIALIZED (
            SELECT DISTINCT customer_id, day FROM orders INDEXED BY orders_for_ranking
             WHERE customer_id IS NOT NULL ${among('customer_id')} AND ${isPurchaseBetween}
               AND customer_id NOT IN (SELECT customer_id FROM in_household)
            UNION ALL
            SELECT DISTINCT mine.customer_id, day FROM ${householdOrdersSql(among('mine.customer_id'))}
             WHERE ${isPurchaseBetween}
          ), latest AS (SELECT customer_id, max(day) AS last_day FROM purchases GROUP BY customer_id),
          rhythms AS (
            SELECT customer_id, last_day, count(*) - 1 AS gaps, julianday(max(day)) - julianday(min(day)) AS span_days
              FROM purchases JOIN latest USING (customer_id)
             WHERE day >= date(last_day, '-${memoryDays} days') GROUP BY customer_id
          )`,
    parameters: [judged, ...asked, ...asked, ...seenDays(window), judged, ...asked, ...seenDays(window)],
  };
}

/** (2 × the shop's gap, the question mark, + span) ÷ (2 + gaps) of a row of `rhythms`, as `usualGapDays` of shared/sleep/ says it. */
export const usualGapSql = `(${shopGaps} * CAST(? AS REAL) + span_days) / (${shopGaps} + gaps)`;

/** Whether anybody bought in a window. */
export function anyPurchaseSql(window: IndicatorWindow): IndicatorQuery {
  return {
    sql: `SELECT customer_id FROM orders WHERE customer_id IS NOT NULL AND ${isPurchaseBetween}`,
    parameters: seenDays(window),
  };
}

/** The purchases that the rhythm of a customer, or their household, follows from, latest first. */
export function rhythmRowsSql(window: IndicatorWindow, customerId: number): IndicatorQuery {
  const judged = judgedDay(window);
  const ofThem = 'AND mine.customer_id = ?';
  return {
    sql: `WITH purchases AS (
            SELECT id, day FROM orders WHERE customer_id = ? AND ${isPurchaseBetween}
               AND customer_id NOT IN (${inHouseholdSql(ofThem)})
            UNION ALL
            SELECT purchase.id, day FROM ${householdOrdersSql(ofThem)} WHERE ${isPurchaseBetween}
          )
          SELECT id FROM purchases WHERE day >= (SELECT date(max(day), '-${memoryDays} days') FROM purchases)
           ORDER BY day DESC, id DESC`,
    parameters: [customerId, ...seenDays(window), judged, customerId, judged, customerId, ...seenDays(window)],
  };
}
