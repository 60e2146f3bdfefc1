import type { Migration } from './migration.ts';

/** Why a customer stays away, as they said or the shop knows. */
export const reasonsOfSleep: Migration = {
  version: 41,
  name: 'reasons of sleep',
  sql: `
CREATE TABLE sleep_reasons (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX sleep_reasons_by_customer ON sleep_reasons (customer_id, day);
CREATE INDEX sleep_reasons_by_import ON sleep_reasons (import_id) WHERE import_id IS NOT NULL;
`,
};
