import { AsyncLocalStorage } from 'node:async_hooks';
import Database from 'better-sqlite3';
import { sourcesOfAnswers } from '../../electron/acts/sources-of-answers.ts';
import { tableWrittenBy } from '../../electron/archive/table-changes.ts';
import { CacheByTables } from '../../electron/engine/cache-by-tables.ts';
import type { EngineClient } from '../../shared/contract.ts';
import { tablesOfStatement } from './tables-of-statements.ts';

/** Whose statements are looked at: an operation, or a cache inside of one. */
interface Reader {
  name: string;
  declared: ReadonlySet<string>;
  /** Read and not declared. */
  undeclared: Set<string>;
  around: Reader | undefined;
}

const readers = new AsyncLocalStorage<Reader>();
const readsOfStatements = new Map<string, ReadonlySet<string>>();

const prepare = Database.prototype.prepare;
Database.prototype.prepare = function prepareAndLook(this: Database.Database, sql: string) {
  const statement = prepare.call(this, sql);
  if (readers.getStore() === undefined || this.memory) return statement;
  if (statement.readonly) see(this, sql);
  else assertWriteIsKnown(this, sql);
  return statement;
} as typeof prepare;

function see(database: Database.Database, sql: string): void {
  const known = readsOfStatements.get(sql);
  const reads = known ?? readers.exit(() => tablesOfStatement(database, sql).reads);
  readsOfStatements.set(sql, reads);
  for (let reader = readers.getStore(); reader !== undefined; reader = reader.around) {
    for (const table of reads) if (!reader.declared.has(table)) reader.undeclared.add(table);
  }
}

const knownWrites = new Set<string>();

/** The table that the program takes a statement to write is the one that SQLite opens for it. */
function assertWriteIsKnown(database: Database.Database, sql: string): void {
  if (knownWrites.has(sql) || /^\s*(?:create|drop)\b/iu.test(sql)) return;
  knownWrites.add(sql);
  const table = tableWrittenBy(sql)?.replace(/\..*$/u, '') ?? null;
  const written = readers.exit(() => [...tablesOfStatement(database, sql).writes]).filter((name) => name !== 'archive');
  const expected = table === null ? [] : [table];
  if (written.join() !== expected.join())
    throw new Error(`${sql}\nwrites ${written.join(', ')}, not ${expected.join()}`);
}

function begin(name: string, declared: readonly string[]): Reader {
  // The one row of `archive` never changes in what is read of it.
  return { name, declared: new Set(['archive', ...declared]), undeclared: new Set(), around: readers.getStore() };
}

function judge({ name, undeclared }: Reader): void {
  if (undeclared.size > 0) throw new Error(`${name} reads ${[...undeclared].sort().join(', ')} and does not say so`);
}

const get = CacheByTables.prototype.get;
CacheByTables.prototype.get = function getAndLook(this: CacheByTables<unknown>, archive, question, make) {
  return get.call(this, archive, question, (outdated) => {
    const reader = begin(`the cache of ${question.key.slice(0, 60)}`, question.reads);
    const value = readers.run(reader, () => make(outdated));
    judge(reader);
    return value;
  });
};

const sources = sourcesOfAnswers();

type Call = (...values: unknown[]) => unknown;

/** The same client; an operation that answers from the archive fails where it reads a table that it does not declare. */
export function lookingAtReads(client: EngineClient): EngineClient {
  const part = (name: string, operations: Record<string, Call>) =>
    new Proxy(operations, {
      get: (_operations, operation: string) => {
        const path = `${name}.${operation}`;
        const call = operations[operation];
        const answer = sources[path];
        if (call === undefined || answer === undefined) return call;
        return async (...values: unknown[]) => {
          const reader = begin(path, answer.reads);
          const result = await readers.run(reader, () => call(...values));
          // An operation that declares nothing does something; what it reads for that is its own affair.
          if (answer.reads.length > 0) judge(reader);
          return result;
        };
      },
    });
  return new Proxy(client, {
    get: (parts, name: string) => part(name, parts[name as keyof EngineClient] as unknown as Record<string, Call>),
  });
}
