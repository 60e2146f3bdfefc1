import type { Migration } from './migration.ts';

/** What the shop should change, and the topics that belong to each. */
export const improvements: Migration = {
  version: 43,
  name: 'improvements',
  sql: `
CREATE TABLE improvements (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'idea' CHECK (state IN ('idea', 'doing', 'mended')),
  mended_day TEXT,
  done TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE improvement_topics (
  id INTEGER PRIMARY KEY,
  improvement_id INTEGER NOT NULL REFERENCES improvements (id),
  kind TEXT NOT NULL CHECK (kind IN ('sleepReason', 'caseFactor', 'suggestion', 'inVain')),
  key TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;
CREATE INDEX improvement_topics_by_improvement ON improvement_topics (improvement_id);
`,
};
