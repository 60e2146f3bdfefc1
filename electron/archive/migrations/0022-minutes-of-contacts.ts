import type { Migration } from './migration.ts';

/** How long a contact took, where someone said so; null: as long as its channel usually takes. */
export const minutesOfContacts: Migration = {
  version: 22,
  name: 'minutes of contacts',
  sql: `
ALTER TABLE contacts ADD COLUMN minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440);
`,
};
