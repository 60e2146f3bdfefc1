import type { Migration } from './migration.ts';

/** The kinds of file are those of the program, a record among them that has a table of its own: a new one changes no schema. */
export const importsOfAnyKind: Migration = {
  version: 23,
  name: 'imports-of-any-kind',
  sql: `
CREATE TABLE imports_of_any_kind (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES acts (id),
  undone_act_id INTEGER REFERENCES acts (id),
  file_name TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  file_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  match_key TEXT NOT NULL,
  reading TEXT NOT NULL,
  interpretation TEXT NOT NULL,
  headings TEXT NOT NULL,
  result TEXT NOT NULL
) STRICT;
INSERT INTO imports_of_any_kind SELECT * FROM imports;
DROP TABLE imports;
ALTER TABLE imports_of_any_kind RENAME TO imports;
`,
};
