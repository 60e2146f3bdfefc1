import type { Migration } from './migration.ts';

/** When a fact that goes out of date was last confirmed; null where no one has said. */
export const confirmedDays: Migration = {
  version: 26,
  name: 'confirmed-days',
  sql: ['customer_phones', 'customer_addresses', 'preferences', 'relations']
    .map((table) => `ALTER TABLE ${table} ADD COLUMN confirmed_day TEXT;`)
    .join('\n'),
};
