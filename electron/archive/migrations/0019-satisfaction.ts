import type { Migration } from './migration.ts';

/** How satisfied a customer said to be: on a day, of a contact, an order or nothing in particular. */
export const satisfaction: Migration = {
  version: 19,
  name: 'satisfaction',
  sql: `
CREATE TABLE satisfactions (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  day TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3),
  said_by TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  contact_id INTEGER REFERENCES contacts (id),
  order_id INTEGER REFERENCES orders (id),
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX satisfactions_by_customer ON satisfactions (customer_id, day);
CREATE INDEX satisfactions_by_contact ON satisfactions (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX satisfactions_by_order ON satisfactions (order_id) WHERE order_id IS NOT NULL;
`,
};
