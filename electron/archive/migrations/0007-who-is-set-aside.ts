import type { Migration } from './migration.ts';

/**
 * Finds who is in the bin without reading everybody: at every opening, and for every list that leaves the bin out. Who
 * was merged has `customers_by_winner`.
 */
export const whoIsSetAside: Migration = {
  version: 7,
  name: 'who-is-set-aside',
  sql: `
CREATE INDEX customers_in_bin ON customers (binned_at) WHERE binned_at IS NOT NULL;
`,
};
