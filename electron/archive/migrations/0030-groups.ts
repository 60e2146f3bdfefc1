import type { Migration } from './migration.ts';

/** Customers who belong together: a household, a group of companies, a community; and since when and until when each does. */
export const groups: Migration = {
  version: 30,
  name: 'groups',
  sql: `
CREATE TABLE groups (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'household',
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX groups_by_name ON groups (name, kind);
CREATE INDEX groups_by_import ON groups (import_id) WHERE import_id IS NOT NULL;
CREATE TABLE group_members (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  group_id INTEGER NOT NULL REFERENCES groups (id),
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1)),
  from_day TEXT,
  to_day TEXT,
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX group_members_by_customer ON group_members (customer_id);
CREATE INDEX group_members_by_group ON group_members (group_id);
CREATE INDEX group_members_by_import ON group_members (import_id) WHERE import_id IS NOT NULL;
`,
};
