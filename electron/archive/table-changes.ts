import type Database from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import { changeStamp, type TrackedName, trackedNames } from '../../shared/records/tracked-names.ts';

type Listener = (written: ReadonlySet<TrackedName>) => void;

/**
 * What was written in an archive, by table. Each table has a version, which a commit raises where the transaction wrote
 * to it; listeners are told. Versions start at zero with every opening.
 */
export class TableChanges {
  readonly #versions = new Map<TrackedName, number>();
  readonly #listeners = new Set<Listener>();
  readonly #untold = new Set<TrackedName>();
  readonly #isInTransaction: () => boolean;
  #written = new Set<TrackedName>();

  constructor(isInTransaction: () => boolean) {
    this.#isInTransaction = isInTransaction;
  }

  /** A statement of the transaction under way writes this table. */
  see(table: TrackedName): void {
    this.#written.add(table);
  }

  /** `isQuiet`: it is told later, with `tellUntold`. */
  commit({ isQuiet = false } = {}): void {
    const written = this.#written;
    this.#written = new Set();
    for (const table of written) {
      this.#versions.set(table, this.#versionOf(table) + 1);
      if (isQuiet) this.#untold.add(table);
    }
    if (!isQuiet) this.#tell(written);
  }

  rollBack(): void {
    this.#written = new Set();
  }

  tellUntold(): void {
    const untold = new Set(this.#untold);
    this.#untold.clear();
    this.#tell(untold);
  }

  /** Differs from an earlier answer as soon as one of these tables has been written. */
  stateOf(tables: readonly TrackedName[]): string {
    // Written by a transaction that was none of ours, and committed by now.
    if (this.#written.size > 0 && !this.#isInTransaction()) this.commit();
    return tables.map((table) => this.#versionOf(table)).join(' ');
  }

  listen(listener: Listener): void {
    this.#listeners.add(listener);
  }

  #versionOf(table: TrackedName): number {
    return this.#versions.get(table) ?? 0;
  }

  #tell(written: ReadonlySet<TrackedName>): void {
    if (written.size > 0) for (const listener of this.#listeners) listener(written);
  }
}

/**
 * Makes a connection say which table each statement writes as it is run, so that no write has to be declared. SQLite's
 * own update hook is not offered by better-sqlite3.
 */
export function watchWrites(connection: Database.Database, changes: TableChanges): void {
  const see = (table: TrackedName): void => {
    changes.see(table);
    if (!connection.inTransaction) changes.commit();
  };
  const prepare = connection.prepare.bind(connection);
  const watched = (sql: string): Statement<unknown[]> => {
    const statement = prepare<unknown[]>(sql);
    const table = statement.readonly ? null : tableWrittenBy(sql);
    if (table === null) return statement;
    const seen =
      <Values extends unknown[], Result>(work: (...values: Values) => Result) =>
      (...values: Values): Result => {
        const result = work(...values);
        see(table);
        return result;
      };
    statement.run = seen(statement.run.bind(statement));
    statement.get = seen(statement.get.bind(statement));
    statement.all = seen(statement.all.bind(statement));
    return statement;
  };
  connection.prepare = watched as Database.Database['prepare'];
  const exec = connection.exec.bind(connection);
  connection.exec = (sql) => {
    exec(sql);
    for (const [, name = ''] of sql.matchAll(rowsWrittenAnywhere)) if (isTracked(name)) see(name);
    return connection;
  };
}

const rowsWrittenAnywhere =
  /(?:insert(?:\s+or\s+\w+)?\s+into|replace\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+"?(?:main\.)?(\w+)"?/giu;
const rowsWritten = new RegExp(`^\\s*${rowsWrittenAnywhere.source}`, 'iu');
const onlyTheStamp = /^\s*update\s+customers\s+set\s+updated_at\s*=\s*[^,]+\s+where\s/iu;
/** Tables that are dropped and created again, and what is no table of the archive's. */
const schemaWritten = /^\s*(?:create|drop)\s+(?:virtual\s+)?table\s+(?:if\s+(?:not\s+)?exists\s+)?(\w+)/iu;
const noTable =
  /^\s*(?:(?:create|drop)\s+(?:temp\s|index\s|table\s+(?:if\s+exists\s+)?temp\.)|pragma\s|vacuum\s+into\s)/iu;

const tracked: ReadonlySet<string> = new Set(trackedNames);

function isTracked(name: string): name is TrackedName {
  return tracked.has(name);
}

/** Null for a temporary table; a statement whose table cannot be told is a defect. */
export function tableWrittenBy(sql: string): TrackedName | null {
  if (onlyTheStamp.test(sql)) return changeStamp;
  if (noTable.test(sql)) return null;
  const name = (rowsWritten.exec(sql) ?? schemaWritten.exec(sql))?.[1];
  if (name === undefined) throw new Error('a statement writes, and its table cannot be told');
  return isTracked(name) ? name : null;
}
