import type Database from 'better-sqlite3';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Tables } from './tables.ts';

/** What a query function asks for: statements that are prepared on a connection. */
export type Connection = Pick<Database.Database, 'prepare'>;

/**
 * Kysely builds and types the queries; they run synchronously on our own connection. Its own driver is asynchronous,
 * and a transaction that waits lets other calls write into it (docs/decisions/0001).
 */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

interface Compilable<Row> {
  compile(): CompiledQuery<Row>;
}

/** Every row of a query. */
export function allRows<Row>(connection: Connection, query: Compilable<Row>): Row[] {
  const { sql, parameters } = query.compile();
  return connection.prepare<unknown[], Row>(sql).all(...parameters);
}

/** The first row of a query, where there is one. */
export function firstRow<Row>(connection: Connection, query: Compilable<Row>): Row | undefined {
  const { sql, parameters } = query.compile();
  return connection.prepare<unknown[], Row>(sql).get(...parameters);
}

/** The one row of a query that always has one. */
export function oneRow<Row>(connection: Connection, query: Compilable<Row>): Row {
  const row = firstRow(connection, query);
  if (row === undefined) throw new Error('a query that always has a row had none');
  return row;
}

/** Runs a write that is not part of what an act records (derived figures, the act log itself). */
export function runWrite(connection: Connection, query: Compilable<unknown>): Database.RunResult {
  const { sql, parameters } = query.compile();
  return connection.prepare(sql).run(...parameters);
}
