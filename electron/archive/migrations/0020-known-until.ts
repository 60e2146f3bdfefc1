import type { Migration } from './migration.ts';

/** Up to which day every sale is in, each time somebody said so. */
export const knownUntil: Migration = {
  version: 20,
  name: 'known-until',
  sql: `
CREATE TABLE known_until (
  id INTEGER PRIMARY KEY,
  made_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;
`,
};
