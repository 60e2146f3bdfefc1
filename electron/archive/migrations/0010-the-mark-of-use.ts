import type { Migration } from './migration.ts';

/** Whether a program has the archive open, since when and after which act; all null while it is closed. */
export const theMarkOfUse: Migration = {
  version: 10,
  name: 'the-mark-of-use',
  sql: `
ALTER TABLE archive ADD COLUMN in_use_id TEXT;
ALTER TABLE archive ADD COLUMN in_use_since INTEGER;
ALTER TABLE archive ADD COLUMN in_use_after_act INTEGER;
`,
};
