import type { Migration } from './migration.ts';

/** A step that adds a text to a table, '' where no one has said it: a field of one value needs no file of its own. */
export function addedText(version: number, table: string, column: string): Migration {
  return {
    version,
    name: `${table}-${column}`,
    sql: `
ALTER TABLE ${table} ADD COLUMN ${column} TEXT NOT NULL DEFAULT '';
`,
  };
}
