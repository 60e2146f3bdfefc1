import type { Migration } from './migration.ts';

/** The days on which a customer bought, what cost nothing included, are read from the index alone. */
export const purchasesInTheIndexOfOrders: Migration = {
  version: 38,
  name: 'purchases-in-the-index-of-orders',
  sql: `
DROP INDEX orders_for_ranking;
CREATE INDEX orders_for_ranking ON orders (customer_id, currency, day, net_minor, has_sale, no_sale_reason, has_purchase);
`,
};
