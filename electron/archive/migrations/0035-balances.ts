import type { Migration } from './migration.ts';

/** What customers have with the shop in its own units, entry by entry: the balance is always their sum. */
export const balances: Migration = {
  version: 35,
  name: 'balances',
  sql: `
CREATE TABLE balance_units (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 3),
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE TABLE balances (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  unit_id INTEGER NOT NULL REFERENCES balance_units (id),
  day TEXT NOT NULL,
  amount_millionths INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT '' CHECK (origin IN ('', 'openingBalance', 'correction')),
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX balances_by_customer ON balances (customer_id, unit_id, day);
CREATE INDEX balances_by_unit ON balances (unit_id);
CREATE INDEX balances_by_import ON balances (import_id) WHERE import_id IS NOT NULL;
`,
};
