import Database from 'better-sqlite3';
import { ShukeError } from '../../shared/errors.ts';
import type { Migration } from './migrations/migration.ts';

/** A row of `sqlite_schema`. */
export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly tableName: string;
  readonly sql: string | null;
}

export interface ExpectedSchema {
  readonly objects: ReadonlyMap<string, SchemaObject>;
  /** Names of the columns of the table `archive`, in the order in which its rows keep them. */
  readonly archiveColumns: readonly string[];
}

const schemasMade = new WeakMap<readonly Migration[], Map<number, ExpectedSchema>>();

/** What the migrations up to a version make, found out by running them in memory once. */
export function expectedSchema(migrations: readonly Migration[], version: number): ExpectedSchema {
  const ofVersions = schemasMade.get(migrations) ?? new Map<number, ExpectedSchema>();
  schemasMade.set(migrations, ofVersions);
  const known = ofVersions.get(version) ?? schemaMadeBy(migrations, version);
  ofVersions.set(version, known);
  return known;
}

function schemaMadeBy(migrations: readonly Migration[], version: number): ExpectedSchema {
  const memory = new Database(':memory:');
  try {
    for (const migration of migrations) if (migration.version <= version) memory.exec(migration.sql);
    const objects = memory
      .prepare<[], SchemaObject>('SELECT type, name, tbl_name AS tableName, sql FROM sqlite_schema')
      .all();
    const columns = memory.prepare<[], { name: string }>("SELECT name FROM pragma_table_info('archive')").all();
    return {
      objects: new Map(objects.map((object) => [object.name, object])),
      archiveColumns: columns.map((column) => column.name),
    };
  } finally {
    memory.close();
  }
}

/** SQL with its blanks evened out, but for those inside quotes. */
export function normalisedSql(sql: string | null): string {
  return (sql ?? '')
    .split(/('(?:[^']|'')*'|"(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, ' ').replace(/ ?([(),]) ?/g, '$1')))
    .join('')
    .trim();
}

/** ANALYZE makes these; they hold statistics and no code. */
function isStatisticsTable(object: SchemaObject): boolean {
  return object.type === 'table' && /^sqlite_stat[134]$/.test(object.name);
}

/**
 * Full-text tables keep their content in tables of their own, which SQLite words itself and words again from version
 * to version: they are known by name, and may hold columns and nothing else.
 */
function isFullTextShadow(object: SchemaObject, expected: ExpectedSchema): boolean {
  const match = /^(.+)_(data|idx|content|docsize|config)$/.exec(object.name);
  const owner = match?.[1] === undefined ? undefined : expected.objects.get(match[1]);
  if (!owner?.sql || !/^CREATE VIRTUAL TABLE .* USING fts5/is.test(owner.sql)) return false;
  return object.type === 'table' && !/\bcheck\b|generated|\bas\s*\(/i.test(object.sql ?? '');
}

/** Names what an archive's schema has in addition to, or instead of, what the migrations make; empty where it is ours. */
export function foreignSchemaNames(found: readonly SchemaObject[], expected: ExpectedSchema): string[] {
  const foreign: string[] = [];
  const seen = new Set<string>();
  for (const object of found) {
    const own = expected.objects.get(object.name);
    const isOurs =
      own !== undefined &&
      own.type === object.type &&
      own.tableName === object.tableName &&
      (normalisedSql(own.sql) === normalisedSql(object.sql) || isFullTextShadow(object, expected));
    if ((!isOurs && !isStatisticsTable(object)) || seen.has(object.name)) foreign.push(object.name);
    seen.add(object.name);
  }
  for (const name of expected.objects.keys()) if (!seen.has(name)) foreign.push(name);
  return foreign;
}

export function assertSchemaIsOurs(found: readonly SchemaObject[], expected: ExpectedSchema, file: string): void {
  const foreign = foreignSchemaNames(found, expected);
  if (foreign.length === 0) return;
  throw new ShukeError('ARCHIVE_SCHEMA_FOREIGN', {
    file,
    names: foreign.slice(0, 10),
    count: foreign.length,
  });
}
