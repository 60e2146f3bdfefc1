import type { Migration } from './migration.ts';

/** Which orders brought something back, without a look at every line. */
export const returnedOrderLines: Migration = {
  version: 31,
  name: 'returned order lines',
  sql: `
CREATE INDEX order_lines_returned ON order_lines (order_id) WHERE is_return = 1;
`,
};
