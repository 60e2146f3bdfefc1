import type { Migration } from './migration.ts';

/** Rankings as they were shown on a day, each with its rows as columns of JSON. */
export const rankingSnapshots: Migration = {
  version: 44,
  name: 'rankings kept as snapshots',
  sql: `
CREATE TABLE ranking_snapshots (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  taken_day TEXT NOT NULL,
  known_until TEXT,
  question TEXT NOT NULL,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  currency TEXT NOT NULL,
  customers INTEGER NOT NULL,
  net_minor INTEGER NOT NULL,
  rows TEXT NOT NULL
) STRICT;
`,
};
