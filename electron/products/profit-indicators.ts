import { type Indicator, type IndicatorWindow, lastDaySeen } from '../indicators/indicator.ts';
import { costedLines, costOfLine, knownShareOfSales, profitOfLines } from './profit-sql.ts';

const inWindow = `customer_id IS NOT NULL AND orders.currency = ? AND day BETWEEN ? AND ? AND no_sale_reason IS NULL`;

const anyCost = `(EXISTS (SELECT 1 FROM products WHERE cost_minor IS NOT NULL)
    OR EXISTS (SELECT 1 FROM order_lines WHERE cost_minor IS NOT NULL))`;

function windowParameters(window: IndicatorWindow): string[] {
  return [window.currency, window.from, lastDaySeen(window)];
}

function ofLines(value: string, rowsWhere: string): Indicator {
  return {
    values: (_connection, window, customers) => {
      const among = customers === null ? '' : 'AND customer_id IN (SELECT value FROM json_each(?))';
      return {
        sql: `SELECT customer_id, value FROM (
                SELECT customer_id, ${value} AS value, ${profitOfLines} AS profit
                  FROM ${costedLines} WHERE ${inWindow} ${among} GROUP BY customer_id)
               WHERE profit IS NOT NULL`,
        parameters: [...windowParameters(window), ...(customers === null ? [] : [customers])],
      };
    },
    anyone: (_connection, window) => ({
      // Where no cost is known at all, that is sooner found than line by line.
      sql: `SELECT customer_id FROM ${costedLines} WHERE ${anyCost} AND ${costOfLine} IS NOT NULL AND amount_minor > 0 AND ${inWindow}`,
      parameters: windowParameters(window),
    }),
    rows: (_connection, window, customerId) => ({
      sql: `SELECT DISTINCT orders.id FROM ${costedLines}
             WHERE customer_id = ? AND ${inWindow} AND ${rowsWhere} ORDER BY day DESC, orders.id DESC`,
      parameters: [customerId, ...windowParameters(window)],
    }),
  };
}

/** Of customers of whose sales some cost is known; of the others neither is known. */
export const profitIndicators = {
  profit: ofLines(profitOfLines, `${costOfLine} IS NOT NULL`),
  costKnown: ofLines(`100 * ${knownShareOfSales}`, 'amount_minor > 0'),
} satisfies Record<string, Indicator>;
