import type { Migration } from './migration.ts';

/** The sale typed by hand that moved the day on. */
export const knownUntilBySales: Migration = {
  version: 33,
  name: 'known-until-by-sales',
  sql: `
ALTER TABLE known_until ADD COLUMN order_id INTEGER REFERENCES orders (id);
CREATE INDEX known_until_by_order ON known_until (order_id) WHERE order_id IS NOT NULL;
`,
};
