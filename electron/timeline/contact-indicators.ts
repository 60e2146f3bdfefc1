import { type Indicator, type IndicatorQuery, type IndicatorWindow, lastDaySeen } from '../indicators/indicator.ts';

const seenSql = 'day BETWEEN ? AND ?';
const seenDays = (window: IndicatorWindow) => [window.from, lastDaySeen(window)];

function grouped(value: string, fits: string, window: IndicatorWindow, customers: string | null): IndicatorQuery {
  const ofCustomers = customers === null ? '' : ' AND customer_id IN (SELECT value FROM json_each(?))';
  return {
    sql: `SELECT customer_id, ${value} AS value FROM contacts WHERE ${fits} AND ${seenSql}${ofCustomers} GROUP BY customer_id`,
    parameters: [...seenDays(window), ...(customers === null ? [] : [customers])],
  };
}

/** The contacts that hold the day of the figure in this column. */
function rowsOf(value: string, column: 'day' | 'next_contact_day'): Indicator['rows'] {
  return (_connection, window, customerId) => ({
    sql: `SELECT id FROM contacts WHERE customer_id = ? AND ${seenSql}
             AND ${column} = (SELECT ${value} FROM contacts WHERE customer_id = ? AND ${seenSql})
           ORDER BY day DESC, id DESC`,
    parameters: [customerId, ...seenDays(window), customerId, ...seenDays(window)],
  });
}

const isPromised = 'next_contact_day IS NOT NULL';

export const contactIndicators = {
  lastContact: {
    values: (_connection, window, customers) => grouped('max(day)', 'true', window, customers),
    rows: rowsOf('max(day)', 'day'),
  },
  nextContact: {
    values: (_connection, window, customers) => grouped('min(next_contact_day)', isPromised, window, customers),
    anyOf: (_connection, window) => ({
      sql: `SELECT customer_id, next_contact_day AS value FROM contacts WHERE ${isPromised} AND ${seenSql}`,
      parameters: seenDays(window),
    }),
    rows: rowsOf('min(next_contact_day)', 'next_contact_day'),
  },
} satisfies Record<string, Indicator>;
