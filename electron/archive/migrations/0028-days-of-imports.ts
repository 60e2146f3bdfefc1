import type { Migration } from './migration.ts';

/** On which day an import was made, on the clock of the machine: how old what it brought is. */
export const daysOfImports: Migration = {
  version: 28,
  name: 'days-of-imports',
  sql: `
ALTER TABLE imports ADD COLUMN made_day TEXT NOT NULL DEFAULT '';
UPDATE imports SET made_day =
  coalesce((SELECT date(at / 1000, 'unixepoch', 'localtime') FROM acts WHERE acts.id = imports.act_id), '');
`,
};
