import type { Migration } from './migration.ts';

/** Who was among those whom a saved filter keeps, from which day to which. */
export const segmentMembers: Migration = {
  version: 45,
  name: 'segment-members',
  sql: `
CREATE TABLE segment_members (
  id INTEGER PRIMARY KEY,
  segment_id INTEGER NOT NULL REFERENCES segments (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;
CREATE INDEX segment_members_by_segment ON segment_members (segment_id, customer_id);
CREATE INDEX segment_members_by_customer ON segment_members (customer_id);
`,
};
