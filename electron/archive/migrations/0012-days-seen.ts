import type { Migration } from './migration.ts';

/**
 * The days on which a program had the archive open, each with the latest act before it: in the order of the acts they
 * count time without a clock that may be wrong.
 */
export const daysSeen: Migration = {
  version: 12,
  name: 'days-seen',
  sql: `
CREATE TABLE days_seen (
  day TEXT PRIMARY KEY,
  after_act INTEGER NOT NULL
) STRICT;
CREATE INDEX days_seen_by_act ON days_seen (after_act);
`,
};
