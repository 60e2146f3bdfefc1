import type { Migration } from './migration.ts';

/**
 * Where each customer stands by name (shared/customers/name-order-key.ts): derived from the name, kept because pinyin
 * takes too long to be looked up for everybody whenever a list is sorted.
 */
export const customersInOrderOfName: Migration = {
  version: 8,
  name: 'customers-in-order-of-name',
  sql: `
CREATE TABLE customer_name_order (
  customer_id INTEGER PRIMARY KEY,
  key TEXT NOT NULL
) STRICT;
CREATE INDEX customer_name_order_by_key ON customer_name_order (key);
`,
};
