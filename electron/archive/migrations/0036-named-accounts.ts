import type { Migration } from './migration.ts';

/** The list of key accounts: who was on it, or set aside from it, from when to when and why. */
export const namedAccounts: Migration = {
  version: 36,
  name: 'named accounts',
  sql: `
CREATE TABLE named_accounts (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  state TEXT NOT NULL CHECK (state IN ('named', 'setAside')),
  from_day TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  to_day TEXT,
  end_reason TEXT NOT NULL DEFAULT '',
  visit_rhythm_days INTEGER NOT NULL DEFAULT 90 CHECK (visit_rhythm_days BETWEEN 1 AND 3650),
  goal TEXT NOT NULL DEFAULT '',
  own_service TEXT NOT NULL DEFAULT '',
  next_step TEXT NOT NULL DEFAULT '',
  next_step_day TEXT,
  reviewed_day TEXT,
  seen_figures TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX named_accounts_by_customer ON named_accounts (customer_id, from_day);
CREATE INDEX named_accounts_by_import ON named_accounts (import_id) WHERE import_id IS NOT NULL;
`,
};
