import type { Migration } from './migration.ts';

/**
 * What was typed into forms and is not saved. `customer_id` is no reference: an undone act may take the customer away
 * and bring them back, and the draft neither hinders that nor goes with it.
 */
export const drafts: Migration = {
  version: 14,
  name: 'drafts',
  sql: `
CREATE TABLE drafts (
  name TEXT PRIMARY KEY,
  customer_id INTEGER,
  typed TEXT NOT NULL,
  changed_day TEXT NOT NULL
) STRICT;
`,
};
