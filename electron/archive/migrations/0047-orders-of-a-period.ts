import type { Migration } from './migration.ts';

/** The orders of a period, day after day, are read from the index alone: those that are a sale, then the others. */
export const ordersOfAPeriod: Migration = {
  version: 47,
  name: 'orders-of-a-period',
  sql: `
CREATE INDEX orders_of_period ON orders (day, currency, has_sale, customer_id, net_minor) WHERE no_sale_reason IS NULL;
`,
};
