import type { Migration } from './migration.ts';

/** When it was noted who referred a customer; null: when the customer was put on file. */
export const whenReferrersWereNoted: Migration = {
  version: 48,
  name: 'when-referrers-were-noted',
  sql: `
ALTER TABLE customers ADD COLUMN referred_at INTEGER;
`,
};
