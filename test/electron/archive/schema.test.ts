import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { allMigrations } from '../../../electron/archive/migrations/all-migrations.ts';
import { expectedSchema, foreignSchemaNames, normalisedSql } from '../../../electron/archive/schema.ts';

const snapshotFile = path.join(import.meta.dirname, 'schema.sql');

function schemaText(): string {
  const newest = allMigrations.at(-1)?.version ?? 0;
  const objects = [...expectedSchema(allMigrations, newest).objects.values()];
  const statements = objects.filter((object) => object.sql !== null).map((object) => `${object.sql};\n`);
  return `-- user_version ${newest}\n\n${statements.join('\n')}`;
}

it('the schema is the one in schema.sql (renew it with RENEW_SCHEMA=1 and review the difference)', () => {
  if (process.env.RENEW_SCHEMA === '1') fs.writeFileSync(snapshotFile, schemaText());
  const message = 'The migrations make another schema than schema.sql. If that is meant: RENEW_SCHEMA=1, then review.';
  expect(schemaText(), message).toBe(fs.readFileSync(snapshotFile, 'utf8'));
});

it('the migrations are numbered from 1 without a gap', () => {
  expect(allMigrations.map((migration) => migration.version)).toEqual(allMigrations.map((_, index) => index + 1));
});

it('every table is STRICT and the schema has no trigger, no view and no generated column', () => {
  const memory = new Database(':memory:');
  for (const migration of allMigrations) memory.exec(migration.sql);
  const tables = memory
    .prepare<[], { name: string; strict: number; type: string }>(
      "SELECT name, strict, type FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND type = 'table'",
    )
    .all();
  expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
  const others = memory.prepare("SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')").all();
  expect(others).toEqual([]);
  expect(memory.prepare("SELECT 1 FROM sqlite_schema WHERE sql LIKE '%GENERATED%'").all()).toEqual([]);
  memory.close();
});

it('blanks do not matter, blanks inside quotes do', () => {
  expect(normalisedSql('CREATE  TABLE a ( b\n TEXT )')).toBe(normalisedSql('CREATE TABLE a (b TEXT)'));
  expect(normalisedSql("CHECK (a = 'x  y')")).not.toBe(normalisedSql("CHECK (a = 'x y')"));
});

it('statistics tables are taken, and what is missing is named', () => {
  const expected = expectedSchema(allMigrations, 1);
  const found = [...expected.objects.values()].filter((object) => object.name !== 'settings');
  const statistics = { type: 'table', name: 'sqlite_stat4', tableName: 'sqlite_stat4', sql: 'CREATE TABLE …' };
  expect(foreignSchemaNames([...found, statistics], expected)).toEqual(['settings']);
});

it('full-text shadow tables are taken by name and only as plain tables', () => {
  const migrations = [
    { version: 1, name: 'search', sql: 'CREATE TABLE archive (id); CREATE VIRTUAL TABLE words USING fts5 (text)' },
  ];
  const expected = expectedSchema(migrations, 1);
  const found = [...expected.objects.values()];
  expect(foreignSchemaNames(found, expected)).toEqual([]);
  const reworded = found.map((object) =>
    object.name === 'words_data'
      ? { ...object, sql: "CREATE TABLE 'words_data' (id INTEGER PRIMARY KEY, block)" }
      : object,
  );
  expect(foreignSchemaNames(reworded, expected)).toEqual([]);
  const hostile = found.map((object) =>
    object.name === 'words_data' ? { ...object, sql: 'CREATE TABLE words_data (id, block AS (hex(id)))' } : object,
  );
  expect(foreignSchemaNames(hostile, expected)).toEqual(['words_data']);
});
