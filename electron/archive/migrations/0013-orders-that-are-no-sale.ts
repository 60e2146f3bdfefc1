import type { Migration } from './migration.ts';

/**
 * An order that is no sale (cancelled, failed, pending …) is kept with its lines and the reason, and counts nowhere:
 * its totals are zero. Money given back of an order by a column of its own is a line that later files correct.
 */
export const ordersThatAreNoSale: Migration = {
  version: 13,
  name: 'orders-that-are-no-sale',
  sql: `
ALTER TABLE orders ADD COLUMN no_sale_reason TEXT;
ALTER TABLE order_lines ADD COLUMN is_refund INTEGER NOT NULL DEFAULT 0 CHECK (is_refund IN (0, 1));
DROP INDEX orders_for_ranking;
CREATE INDEX orders_for_ranking ON orders (customer_id, currency, day, net_minor, has_sale, no_sale_reason);
`,
};
