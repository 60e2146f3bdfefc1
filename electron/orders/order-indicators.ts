import type { Indicator, IndicatorQuery, IndicatorWindow } from '../indicators/indicator.ts';
import { isWholeArchive, lastDaySeen } from '../indicators/indicator.ts';
import { type OrderFigure, orderFigureSql } from './order-figures.ts';

/** Where the totals that are kept of each customer hold the figure. */
const totalsColumns = { net: 'net_minor', orders: 'orders', firstDay: 'first_day', lastDay: 'last_day' } as const;

function ofOrders(figure: OrderFigure, rows: Indicator['rows']): Indicator {
  return {
    values: (_connection, window, customers) =>
      isWholeArchive(window) ? keptValues(figure, window, customers) : foldedValues(figure, window, customers),
    rows,
  };
}

function keptValues(figure: OrderFigure, { currency }: IndicatorWindow, customers: string | null): IndicatorQuery {
  const sql = `SELECT customer_id, ${totalsColumns[figure]} AS value FROM customer_totals WHERE currency = ?`;
  return ofCustomers({ sql, parameters: [currency] }, customers);
}

function foldedValues(figure: OrderFigure, window: IndicatorWindow, customers: string | null): IndicatorQuery {
  const { sql, parameters } = ofCustomers(
    {
      sql: `SELECT customer_id, ${orderFigureSql[figure]} AS value FROM orders INDEXED BY orders_for_ranking
             WHERE ${inWindow}`,
      parameters: [window.currency, window.from, lastDaySeen(window)],
    },
    customers,
  );
  return { sql: `${sql} GROUP BY customer_id`, parameters };
}

const inWindow = 'customer_id IS NOT NULL AND currency = ? AND day BETWEEN ? AND ? AND no_sale_reason IS NULL';

function ofCustomers({ sql, parameters }: IndicatorQuery, customers: string | null): IndicatorQuery {
  if (customers === null) return { sql, parameters };
  return {
    sql: `${sql} AND customer_id IN (SELECT value FROM json_each(?))`,
    parameters: [...parameters, customers],
  };
}

function rowsWhere(fits: string): Indicator['rows'] {
  return (_connection, window, customerId) => ({
    sql: `SELECT id FROM orders WHERE customer_id = ? AND ${inWindow} AND ${fits} ORDER BY day DESC, id DESC`,
    parameters: [customerId, window.currency, window.from, lastDaySeen(window)],
  });
}

/** The orders of the day that the figure names. */
function rowsOfDay(figure: 'firstDay' | 'lastDay'): Indicator['rows'] {
  return (_connection, window, customerId) => {
    const seen = [customerId, window.currency, window.from, lastDaySeen(window)];
    const ofCustomer = `customer_id = ? AND ${inWindow}`;
    return {
      sql: `SELECT id FROM orders WHERE ${ofCustomer}
               AND day = (SELECT ${orderFigureSql[figure]} FROM orders WHERE ${ofCustomer})
               AND has_sale = (SELECT max(has_sale) FROM orders WHERE ${ofCustomer})
             ORDER BY id DESC`,
      parameters: [...seen, ...seen, ...seen],
    };
  };
}

export const orderIndicators = {
  net: ofOrders('net', rowsWhere('true')),
  orders: ofOrders('orders', rowsWhere('has_sale')),
  firstDay: ofOrders('firstDay', rowsOfDay('firstDay')),
  lastDay: ofOrders('lastDay', rowsOfDay('lastDay')),
} satisfies Record<OrderFigure, Indicator>;
