import type Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive/open-archive.ts';
import {
  customerNames,
  folderContent,
  refusalOf,
  smallArchive,
  tamperWith,
} from '../electron/archive/small-archive.ts';

function rewrite(db: Database.Database, table: string, from: string, to: string): void {
  db.pragma('writable_schema = 1');
  const result = db
    .prepare('UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ? AND instr(sql, ?) > 0')
    .run(from, to, table, from);
  if (result.changes !== 1) throw new Error(`${table} has no ${from}`);
}

const hostile: [string, (db: Database.Database) => void, string][] = [
  ['trigger', (db) => db.exec('CREATE TRIGGER spy AFTER UPDATE ON customers BEGIN DELETE FROM orders; END'), 'spy'],
  ['view', (db) => db.exec('CREATE VIEW spy AS SELECT * FROM customers'), 'spy'],
  [
    'view that never ends',
    (db) =>
      db.exec('CREATE VIEW spy AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n'),
    'spy',
  ],
  ['virtual table', (db) => db.exec('CREATE VIRTUAL TABLE spy USING fts5 (text)'), 'spy'],
  ['table of its own', (db) => db.exec('CREATE TABLE spy (a)'), 'spy'],
  ['index of its own', (db) => db.exec('CREATE INDEX spy ON customers (note)'), 'spy'],
  ['index on an expression', (db) => db.exec('CREATE INDEX spy ON customers (hex(name))'), 'spy'],
  ['generated column', (db) => db.exec('ALTER TABLE customers ADD COLUMN spy TEXT AS (hex(name))'), 'customers'],
  ['column of its own', (db) => db.exec('ALTER TABLE customers ADD COLUMN spy TEXT'), 'customers'],
  [
    'CHECK that costs an hour',
    (db) =>
      rewrite(db, 'customers', 'binned_at INTEGER', "binned_at INTEGER CHECK (length(printf('%99999999d', 1)) > 0)"),
    'customers',
  ],
  [
    'DEFAULT of its own',
    (db) => rewrite(db, 'customers', "note TEXT NOT NULL DEFAULT ''", "note TEXT NOT NULL DEFAULT 'x'"),
    'customers',
  ],
  ['missing table', (db) => db.exec('DROP TABLE import_mappings'), 'import_mappings'],
  ['missing index', (db) => db.exec('DROP INDEX orders_for_ranking'), 'orders_for_ranking'],
  [
    'view in the place of a table',
    (db) => db.exec('DROP TABLE settings; CREATE VIEW settings AS SELECT 1 AS name, 2 AS value'),
    'settings',
  ],
];

it.each(hostile)('an archive with a foreign %s is refused by its name before a query runs', async (_, work, name) => {
  const { file, folder } = await smallArchive();
  tamperWith(file, work);
  const before = folderContent(folder);
  const refusal = await refusalOf(() => openArchive(file));
  expect(refusal.code).toBe('ARCHIVE_SCHEMA_FOREIGN');
  expect(refusal.values.names).toContain(name);
  expect(folderContent(folder)).toEqual(before);
});

it('statistics of ANALYZE are no reason to refuse', async () => {
  const { file } = await smallArchive({ customers: 3 });
  tamperWith(file, (db) => db.exec('ANALYZE'));
  const archive = await openArchive(file);
  expect(customerNames(archive)).toHaveLength(3);
  archive.close();
});
