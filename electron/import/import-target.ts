import type { RecordName } from '../../shared/records/all-records.ts';
import { importedRecords } from '../../shared/records/record-graph.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { keepingStatements } from '../acts/kept-statements.ts';
import type { Connection } from '../archive/query.ts';
import { keepContent } from '../attachments/attachment-contents.ts';
import type { FileToKeep } from '../attachments/read-files-to-keep.ts';
import { nextOwnNumber } from '../customers/own-number.ts';
import { type AddRow, WaitingTables } from './waiting-tables.ts';

/** Where an import goes: into the archive, or, for a dry run, nowhere. The deciding is the same for both. */
export interface ImportTarget {
  /** For looking up what is there. */
  readonly connection: Connection;
  readonly at: number;
  ownNumber(): string;
  insert(table: RecordName, values: RowValues): number;
  /** The same for many rows, all of them with these columns. */
  adderOf(table: ManyRowsTable, columns: readonly string[]): AddRow;
  /** Changes a row that was there before, recorded for undo; false where nothing differs. */
  update(table: RecordName, id: number, values: RowValues): boolean;
  /** Completes a row this import itself has made: it goes with the row, and is not recorded. */
  complete(table: RecordName, id: number, values: RowValues): void;
  /** Adds a row of a record that no file holds, recorded for undo. */
  note(table: RecordName, values: RowValues): void;
  /** Removes a row that was there before, recorded for undo. */
  remove(table: RecordName, id: number): void;
  /** Keeps the bytes of a file that a row of `attachments` names. */
  keepContent(file: FileToKeep): void;
  /** Before rows are looked for that this import may have made: inserted ones are not at once in the archive. */
  settle(): void;
  /** When nothing more is to come. */
  finish(): void;
}

/** Tables of which a file brings a million rows. */
type ManyRowsTable = 'orders' | 'order_lines';

/** Writes inside the import's transaction. */
export function archiveTarget(writer: ActWriter, importId: number): ImportTarget {
  const db = writer.connection;
  const waiting = new WaitingTables(db, importedRecords, importId);
  const derivation = derivationOf(writer, () => waiting.firstIdOf('orders'));
  return {
    connection: db,
    at: writer.at,
    ownNumber: () => {
      waiting.settle();
      return nextOwnNumber(db);
    },
    insert(table, values) {
      const id = waiting.add(table, values);
      writer.derived.seeRow({ table, row: { ...values, id }, before: null, after: values });
      return id;
    },
    adderOf: (table, columns) => derivation.seeing(table, columns, waiting.adderOf(table, columns)),
    update: (table, id, values) => writer.update(table, id, values),
    complete(table, id, values) {
      waiting.settle();
      const assignments = Object.keys(values).map((name) => `${name} = ?`);
      db.prepare<unknown[]>(`UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ?`).run(
        ...Object.values(values),
        id,
      );
    },
    note(table, values) {
      waiting.settle();
      writer.insert(table, values);
    },
    remove: (table, id) => writer.remove(table, id),
    keepContent: (file) => keepContent(db, file),
    settle: () => waiting.settle(),
    finish() {
      waiting.settle();
      derivation.tell();
    },
  };
}

/** What is to be derived again because of the rows, collected as they are added. */
function derivationOf({ derived }: ActWriter, firstOrderId: () => number | null) {
  const customersWithOrders = new Set<number>();
  /** Orders from before; one that the import itself adds comes with its totals. */
  const ordersWithLines = new Set<number>();

  function withSeen(columns: readonly string[], name: string, add: AddRow, see: (id: number) => void): AddRow {
    const place = columns.indexOf(name);
    return (values) => {
      const id = values[place];
      if (typeof id === 'number') see(id);
      return add(values);
    };
  }

  return {
    seeing(table: ManyRowsTable, columns: readonly string[], add: AddRow): AddRow {
      if (table === 'orders') return withSeen(columns, 'customer_id', add, (id) => customersWithOrders.add(id));
      return withSeen(columns, 'order_id', add, (id) => {
        if (id < (firstOrderId() ?? Number.POSITIVE_INFINITY)) ordersWithLines.add(id);
      });
    },
    tell(): void {
      derived.seeOwners('orders', customersWithOrders);
      for (const orderId of ordersWithLines) {
        const row = { order_id: orderId };
        derived.seeRow({ table: 'order_lines', row, before: null, after: row });
      }
    },
  };
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
    adderOf: () => () => nextId--,
    update(table, id, values) {
      // A row this dry run would itself have made (a negative id) is not there to be compared.
      const row = connection.prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
      return row !== undefined && Object.entries(values).some(([name, value]) => row[name] !== value);
    },
    complete: () => undefined,
    note: () => undefined,
    remove: () => undefined,
    keepContent: () => undefined,
    settle: () => undefined,
    finish: () => undefined,
  };
}
