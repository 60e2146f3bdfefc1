import type Database from 'better-sqlite3';

export interface StatementTables {
  reads: ReadonlySet<string>;
  writes: ReadonlySet<string>;
}

interface Explained {
  opcode: string;
  p1: number;
  p2: number;
  p3: number;
}

/** SQLite's own word for which tables of the archive a statement opens for reading and for writing; indexes count as their table. */
export function tablesOfStatement(database: Database.Database, sql: string): StatementTables {
  const tableOfPage = new Map(
    database
      .prepare<[], [number, string]>('SELECT rootpage, tbl_name FROM main.sqlite_schema WHERE rootpage > 0')
      .raw()
      .all(),
  );
  const reads = new Set<string>();
  const writes = new Set<string>();
  const see = (tables: Set<string>, page: number, isTemporary: boolean): void => {
    const table = isTemporary ? undefined : tableOfPage.get(page);
    if (table !== undefined) tables.add(table);
  };
  for (const { opcode, p1, p2, p3 } of explain(database, sql)) {
    if (opcode === 'OpenRead') see(reads, p2, p3 !== 0);
    if (opcode === 'OpenWrite') see(writes, p2, p3 !== 0);
    // A table that is emptied as a whole.
    if (opcode === 'Clear') see(writes, p1, p2 !== 0);
  }
  const isWrite = !database.prepare(sql).readonly;
  // A full-text table is no page but a module, and keeps its content in tables of its own.
  if (/\bsearch_index\b/u.test(sql)) (isWrite ? writes : reads).add('search_index');
  return { reads: withoutShadows(reads), writes: withoutShadows(writes) };
}

function withoutShadows(tables: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...tables].map((table) => table.replace(/^search_index_\w+$/u, 'search_index')));
}

function explain(database: Database.Database, sql: string): Explained[] {
  return database.explain(sql) as unknown as Explained[];
}
