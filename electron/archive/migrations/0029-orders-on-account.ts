import type { Migration } from './migration.ts';

/** Orders said to be paid at once stay out of the index: a till's export says it of every one. */
export const ordersOnAccount: Migration = {
  version: 29,
  name: 'orders-on-account',
  sql: `
DROP INDEX orders_on_account;
CREATE INDEX orders_on_account ON orders (customer_id)
  WHERE paid_day > day OR (paid_day IS NULL AND (payment = 'unpaid' OR (payment IS NULL AND due_day IS NOT NULL)));
`,
};
