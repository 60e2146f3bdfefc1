import type { Migration } from './migration.ts';

/** Finds in the log what was taken from a customer, or moved away, without reading all of it. */
export const theLogByCustomer: Migration = {
  version: 5,
  name: 'the-log-by-customer',
  sql: `
CREATE INDEX act_changes_by_customer ON act_changes (json_extract(before, '$.customer_id'))
  WHERE json_extract(before, '$.customer_id') IS NOT NULL;
`,
};
