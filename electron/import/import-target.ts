import type { Statement } from 'better-sqlite3';
import type { ActWriter, RecordedTable, RowValues } from '../acts/act-writer.ts';
import { keepingStatements } from '../acts/kept-statements.ts';
import { newRowId } from '../acts/new-row-id.ts';
import type { Connection } from '../archive/query.ts';
import { nextOwnNumber } from '../customers/own-number.ts';

/** Tables an import makes rows in; the rows carry its id and are not copied into the act's log. */
export type ImportedTable =
  | 'customers'
  | 'customer_phones'
  | 'customer_emails'
  | 'customer_addresses'
  | 'customer_tags'
  | 'tags'
  | 'staff'
  | 'products'
  | 'orders'
  | 'order_lines';

/** Where an import goes: into the archive, or, for a dry run, nowhere. The deciding is the same for both. */
export interface ImportTarget {
  /** For looking up what is there. */
  readonly connection: Connection;
  readonly at: number;
  ownNumber(): string;
  insert(table: ImportedTable, values: RowValues): number;
  /** Changes a row that was there before, recorded for undo; false where nothing differs. */
  update(table: RecordedTable, id: number, values: RowValues): boolean;
  /** Removes a row that was there before, recorded for undo. */
  remove(table: RecordedTable, id: number): void;
}

/** The many: nobody is found by them. */
const unsearchedTables: ReadonlySet<ImportedTable> = new Set(['orders', 'order_lines', 'products', 'staff']);

/** Writes inside the import's transaction. */
export function archiveTarget(writer: ActWriter, importId: number): ImportTarget {
  const db = writer.connection;
  const inserters = new Map<ImportedTable, Inserter>();
  return {
    connection: db,
    at: writer.at,
    ownNumber: () => nextOwnNumber(db),
    insert(table, values) {
      let insert = inserters.get(table);
      if (!insert) {
        insert = inserter(db, table, importId);
        inserters.set(table, insert);
      }
      const id = insert(values);
      if (!unsearchedTables.has(table)) writer.touched.seeRow(table, { ...values, id }, null, values);
      return id;
    },
    update: (table, id, values) => writer.update(table, id, values),
    remove: (table, id) => writer.remove(table, id),
  };
}

type Inserter = (values: RowValues) => number;

/** Prepares one statement for each set of columns; rows that come one after the other mostly have the same. */
function inserter(db: Connection, table: ImportedTable, importId: number): Inserter {
  let nextId = newRowId(db, table);
  let columns: readonly string[] = [];
  let statement: Statement<unknown[]> | null = null;
  return (values) => {
    const names = Object.keys(values);
    if (statement === null || !isSameList(names, columns)) {
      const marks = names.map(() => '?').join(', ');
      statement = db.prepare<unknown[]>(
        `INSERT INTO ${table} (id, import_id, ${names.join(', ')}) VALUES (?, ?, ${marks})`,
      );
      columns = names;
    }
    const id = nextId++;
    statement.run(id, importId, ...Object.values(values));
    return id;
  };
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

/** Writes nothing; says of each change whether it would be one. */
export function dryRunTarget(reader: Connection, at: number): ImportTarget {
  const connection = keepingStatements(reader);
  let nextId = -1;
  let ownNumbers = 0;
  return {
    connection,
    at,
    ownNumber: () => {
      ownNumbers += 1;
      return `#?${ownNumbers}`;
    },
    insert: () => nextId--,
    update(table, id, values) {
      // A row this dry run would itself have made (a negative id) is not there to be compared.
      const row = connection.prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
      return row !== undefined && Object.entries(values).some(([name, value]) => row[name] !== value);
    },
    remove: () => undefined,
  };
}
