import type { Migration } from './migration.ts';

/** Whether the price decides for a customer, or what they get for it; '' where no one has said. */
export const whatCustomersCareAbout: Migration = {
  version: 17,
  name: 'what-customers-care-about',
  sql: `
ALTER TABLE customers ADD COLUMN orientation TEXT NOT NULL DEFAULT '';
`,
};
