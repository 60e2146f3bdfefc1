import type { Migration } from './migration.ts';

/** What a shop remembers of its customers beyond trade, and the filters it has named. */
export const whatAShopRemembers: Migration = {
  version: 2,
  name: 'what-a-shop-remembers',
  sql: `
CREATE TABLE preferences (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  kind TEXT NOT NULL CHECK (kind IN ('likes', 'avoids')),
  topic TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  learned_day TEXT,
  learned_from TEXT NOT NULL DEFAULT '',
  is_current INTEGER NOT NULL DEFAULT 1 CHECK (is_current IN (0, 1)),
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX preferences_by_customer ON preferences (customer_id);

CREATE TABLE contacts (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  day TEXT NOT NULL,
  time TEXT,
  touchpoint TEXT NOT NULL,
  channel TEXT NOT NULL DEFAULT '',
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  text TEXT NOT NULL DEFAULT '',
  mood TEXT NOT NULL DEFAULT '',
  next_contact_day TEXT,
  staff_id INTEGER REFERENCES staff (id),
  created_at INTEGER NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX contacts_by_customer ON contacts (customer_id, day);
CREATE INDEX contacts_by_next_day ON contacts (next_contact_day) WHERE next_contact_day IS NOT NULL;

CREATE TABLE complaints (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  contact_id INTEGER REFERENCES contacts (id),
  heard_at INTEGER NOT NULL,
  heard_by INTEGER REFERENCES staff (id),
  factor TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  answered_at INTEGER,
  answer TEXT NOT NULL DEFAULT '',
  closed_at INTEGER,
  satisfaction_after INTEGER CHECK (satisfaction_after BETWEEN 0 AND 3),
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX complaints_by_customer ON complaints (customer_id);
CREATE INDEX complaints_open ON complaints (heard_at) WHERE closed_at IS NULL;

CREATE TABLE segments (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL UNIQUE,
  filter TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
`,
};
