import type { Migration } from './migration.ts';

/** Playbooks, how each holds from which day on, what was done about whom, and about the other tasks of a day. */
export const playbooks: Migration = {
  version: 42,
  name: 'playbooks',
  sql: `
CREATE TABLE playbooks (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE playbook_versions (
  id INTEGER PRIMARY KEY,
  playbook_id INTEGER NOT NULL REFERENCES playbooks (id),
  from_day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('on', 'off', 'ended')),
  definition TEXT NOT NULL DEFAULT '',
  with_those_in_it INTEGER NOT NULL DEFAULT 0 CHECK (with_those_in_it IN (0, 1))
) STRICT;
CREATE INDEX playbook_versions_by_playbook ON playbook_versions (playbook_id);
CREATE TABLE playbook_acts (
  id INTEGER PRIMARY KEY,
  playbook_id INTEGER NOT NULL REFERENCES playbooks (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  subject TEXT NOT NULL DEFAULT '',
  event_key TEXT NOT NULL,
  step TEXT NOT NULL DEFAULT '',
  verb TEXT NOT NULL CHECK (verb IN ('done', 'later', 'skip', 'stop', 'enrol')),
  day TEXT NOT NULL,
  until_day TEXT,
  reason TEXT NOT NULL DEFAULT '',
  contact_id INTEGER REFERENCES contacts (id),
  event_day TEXT NOT NULL,
  seen_day TEXT NOT NULL,
  entry_day TEXT NOT NULL,
  variant TEXT CHECK (variant IN ('dozing', 'halfAsleep', 'asleep', 'asleepMended')),
  version_id INTEGER NOT NULL REFERENCES playbook_versions (id)
) STRICT;
CREATE INDEX playbook_acts_by_playbook ON playbook_acts (playbook_id);
CREATE INDEX playbook_acts_by_customer ON playbook_acts (customer_id);
CREATE INDEX playbook_acts_by_contact ON playbook_acts (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX playbook_acts_by_version ON playbook_acts (version_id);
CREATE TABLE tasks_settled (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customers (id),
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('done', 'later', 'skip', 'stop')),
  day TEXT NOT NULL,
  until_day TEXT,
  reason TEXT NOT NULL DEFAULT '',
  contact_id INTEGER REFERENCES contacts (id)
) STRICT;
CREATE INDEX tasks_settled_by_customer ON tasks_settled (customer_id);
CREATE INDEX tasks_settled_by_contact ON tasks_settled (contact_id) WHERE contact_id IS NOT NULL;
`,
};
