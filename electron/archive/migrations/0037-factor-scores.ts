import type { Migration } from './migration.ts';

/** What the owner says of a factor of a customer, from a day on. */
export const factorScores: Migration = {
  version: 37,
  name: 'factor scores',
  sql: `
CREATE TABLE factor_scores (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  factor TEXT NOT NULL,
  day TEXT NOT NULL,
  score INTEGER CHECK (score BETWEEN 0 AND 5),
  reason TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX factor_scores_by_customer ON factor_scores (customer_id, factor, day);
CREATE INDEX factor_scores_by_import ON factor_scores (import_id) WHERE import_id IS NOT NULL;
`,
};
