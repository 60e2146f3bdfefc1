import type { Migration } from './migration.ts';

/** The next contact of every customer without a look at each of their contacts, few of which promise one. */
export const promisedContactsByCustomer: Migration = {
  version: 18,
  name: 'promised contacts by customer',
  sql: `
CREATE INDEX contacts_by_promised ON contacts (customer_id, next_contact_day, day) WHERE next_contact_day IS NOT NULL;
`,
};
