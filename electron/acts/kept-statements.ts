import type { Statement } from 'better-sqlite3';
import type { Connection } from '../archive/query.ts';

/**
 * A connection for one transaction that prepares each statement once: an import asks the same few for every customer,
 * and preparing them was two thirds of its time. For statements that are run to their end, not iterated.
 */
export function keepingStatements(connection: Connection): Connection {
  const kept = new Map<string, Statement<unknown[]>>();
  const prepare = (sql: string): Statement<unknown[]> => {
    const statement = kept.get(sql) ?? connection.prepare<unknown[]>(sql);
    kept.set(sql, statement);
    return statement;
  };
  return { prepare: prepare as Connection['prepare'] };
}
