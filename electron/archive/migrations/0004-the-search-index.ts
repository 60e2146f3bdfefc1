import type { Migration } from './migration.ts';

/**
 * What customers are found by: one row of tokens for each customer (shared/search/search-tokens.ts), kept next to the
 * index so that a row can be taken out exactly; what is taken out is overwritten. Not `detail = none`: with
 * secure-delete SQLite 3.53 then breaks its own index.
 */
export const theSearchIndex: Migration = {
  version: 4,
  name: 'the-search-index',
  sql: `
CREATE VIRTUAL TABLE search_index USING fts5 (
  tokens,
  tokenize = 'unicode61 remove_diacritics 0',
  prefix = '2 3 4',
  detail = column,
  columnsize = 0
);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
`,
};
