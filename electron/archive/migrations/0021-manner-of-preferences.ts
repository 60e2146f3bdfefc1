import type { Migration } from './migration.ts';

/** Why a customer likes something, and whether one asks for it when they come or just does it; '' where no one has said. */
export const mannerOfPreferences: Migration = {
  version: 21,
  name: 'manner of preferences',
  sql: `
ALTER TABLE preferences ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE preferences ADD COLUMN manner TEXT NOT NULL DEFAULT '' CHECK (manner IN ('', 'ask', 'do'));
`,
};
