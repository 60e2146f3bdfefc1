import { z } from 'zod';

/** What is used of `@duckdb/node-api`, which is there only where the bench is to be run against it. */
interface DuckDbModule {
  DuckDBInstance: {
    create(path: string, options: Record<string, string>): Promise<DuckDbInstance>;
  };
}

interface DuckDbInstance {
  connect(): Promise<DuckDbConnection>;
  closeSync(): void;
}

export interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getColumns(): unknown[][] }>;
  closeSync(): void;
}

const packageName = '@duckdb/node-api';
const moduleShape = z.custom<DuckDbModule>(
  (module) => typeof module === 'object' && module !== null && 'DuckDBInstance' in module,
);

/** Null where the package is not installed. */
async function duckDb(): Promise<DuckDbModule | null> {
  try {
    return moduleShape.parse(await import(packageName));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Does the work on a file of DuckDB's own, opened afresh with two threads; null where DuckDB is not installed. */
export async function inDuckDb<Result>(
  path: string,
  work: (connection: DuckDbConnection) => Promise<Result>,
): Promise<Result | null> {
  const module = await duckDb();
  if (module === null) return null;
  const instance = await module.DuckDBInstance.create(path, { threads: '2' });
  try {
    const connection = await instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}
