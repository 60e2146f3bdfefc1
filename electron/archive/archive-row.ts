import { BTreeMalformed, type ReadPage, type RecordValue, readTableRows } from './b-tree.ts';
import { type InUseMark, inUseColumns, inUseMarkOf } from './in-use-mark.ts';
import type { ExpectedSchema, SchemaObject } from './schema.ts';

const schemaRootPage = 1;

/** `sqlite_schema`, straight from the pages. */
export function readSchema(readPage: ReadPage): (SchemaObject & { rootPage: number })[] {
  return [...readTableRows(schemaRootPage, readPage)].map(({ values }) => {
    const [type, name, tableName, rootPage, sql] = values;
    if (typeof type !== 'string' || typeof name !== 'string' || typeof tableName !== 'string') {
      throw new BTreeMalformed('schema row');
    }
    return {
      type,
      name,
      tableName,
      rootPage: typeof rootPage === 'number' ? rootPage : 0,
      sql: typeof sql === 'string' ? sql : null,
    };
  });
}

/** What of the one row of `archive` tells an archive and its state from another. */
export interface ArchiveRow {
  readonly uuid: string;
  readonly changeCounter: number;
  readonly inUse: InUseMark | null;
  readonly pageNumber: number;
}

function readArchiveRow(readPage: ReadPage, rootPage: number, columns: readonly string[]): ArchiveRow {
  for (const { values, leafPageNumber } of readTableRows(rootPage, readPage)) {
    const columnValue = (column: string): RecordValue | undefined => values[columns.indexOf(column)];
    const uuid = columnValue('uuid');
    const changeCounter = columnValue('change_counter');
    if (typeof uuid !== 'string' || typeof changeCounter !== 'number') continue;
    const [id, since, afterAct] = inUseColumns.map(columnValue);
    return { uuid, changeCounter, inUse: inUseMarkOf(id, since, afterAct), pageNumber: leafPageNumber };
  }
  throw new BTreeMalformed('archive row');
}

function archiveRootPage(schema: readonly (SchemaObject & { rootPage: number })[]): number {
  const table = schema.find((object) => object.type === 'table' && object.name === 'archive');
  if (!table) throw new BTreeMalformed('no archive table');
  return table.rootPage;
}

export function archiveRowOf(readPage: ReadPage, expected: ExpectedSchema): ArchiveRow {
  return readArchiveRow(readPage, archiveRootPage(readSchema(readPage)), expected.archiveColumns);
}
