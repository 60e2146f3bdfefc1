import type { Connection } from '../archive/query.ts';
import { type CustomersAsked, type Indicator, type IndicatorWindow, judgedDay } from '../indicators/indicator.ts';
import { customersWithAccountSql } from './customers-with-account.ts';
import { readAccounts } from './read-accounts.ts';

/** Of orders before the window too: what is owed at the end of a day is of everything up to it. */
function accountsIn(connection: Connection, window: IndicatorWindow, customers: CustomersAsked) {
  return readAccounts(connection, { on: judgedDay(window), currency: window.currency, customers });
}

/** What a customer owes, of those who owe something; a balance in their favour is no debt below zero. */
export const owedIndicator: Indicator = {
  values: (connection, window, customers) => {
    const owing: [customerId: number, owed: number][] = [];
    for (const { customerId, account } of accountsIn(connection, window, customers)) {
      if (account.owed > 0) owing.push([customerId, account.owed]);
    }
    return {
      sql: 'SELECT value ->> 0 AS customer_id, value ->> 1 AS value FROM json_each(?)',
      parameters: [JSON.stringify(owing)],
    };
  },
  anyone: () => customersWithAccountSql(null),
  rows: (connection, window, customerId) => {
    const [found] = accountsIn(connection, window, JSON.stringify([customerId]));
    const open = (found?.account.orders ?? []).filter(({ owed }) => owed > 0).reverse();
    return { sql: 'SELECT value AS id FROM json_each(?)', parameters: [JSON.stringify(open.map(({ id }) => id))] };
  },
};
