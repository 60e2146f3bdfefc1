import type { Migration } from './migration.ts';

/** What happened in a customer's life, each on a day of its own. */
export const lifeEvents: Migration = {
  version: 24,
  name: 'life events',
  sql: `
CREATE TABLE life_events (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  day TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX life_events_by_customer ON life_events (customer_id, day);
CREATE INDEX life_events_by_import ON life_events (import_id) WHERE import_id IS NOT NULL;
`,
};
