import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import { newRowId } from '../acts/new-row-id.ts';
import type { Connection } from '../archive/query.ts';
import { WaitingRows } from './waiting-rows.ts';

/** When this many rows wait they go into the archive: less than a tenth of a second's work. */
const mostWaiting = 4_000;

interface WaitingTable {
  readonly table: string;
  /** Both null until the first row. */
  firstId: number | null;
  nextId: number | null;
  /** One set of rows for each set of columns. */
  readonly rows: WaitingRows[];
}

/** Makes a row of the values of certain columns, and gives its id. */
export type AddRow = (values: readonly SqlValue[]) => number;

/**
 * The rows an import makes, with their ids from the start, on their way into the archive. Code that looks for one of
 * them there settles first. `tables` stand in the order in which rows may refer to each other.
 */
export class WaitingTables<Table extends string> {
  readonly #connection: Connection;
  readonly #importId: number;
  readonly #tables: Map<Table, WaitingTable>;
  #waiting = 0;

  constructor(connection: Connection, tables: readonly Table[], importId: number) {
    this.#connection = connection;
    this.#importId = importId;
    this.#tables = new Map(tables.map((table) => [table, { table, firstId: null, nextId: null, rows: [] }]));
  }

  add(table: Table, values: RowValues): number {
    const waiting = this.#tableOf(table);
    return this.#addTo(waiting, this.#rowsFor(waiting, Object.keys(values)), Object.values(values));
  }

  /** For the many rows of one kind: their columns are looked up once. */
  adderOf(table: Table, columns: readonly string[]): AddRow {
    const waiting = this.#tableOf(table);
    const rows = this.#rowsFor(waiting, columns);
    return (values) => this.#addTo(waiting, rows, values);
  }

  /** Of the first row added, by which rows of this import are told from those before; null where there is none. */
  firstIdOf(table: Table): number | null {
    return this.#tableOf(table).firstId;
  }

  settle(): void {
    if (this.#waiting === 0) return;
    for (const { rows } of this.#tables.values()) for (const set of rows) set.settle();
    this.#waiting = 0;
  }

  #addTo(waiting: WaitingTable, rows: WaitingRows, values: readonly SqlValue[]): number {
    const id = waiting.nextId ?? newRowId(this.#connection, waiting.table);
    waiting.firstId ??= id;
    waiting.nextId = id + 1;
    rows.add(id, values);
    this.#waiting += 1;
    if (this.#waiting >= mostWaiting) this.settle();
    return id;
  }

  #tableOf(table: Table): WaitingTable {
    const waiting = this.#tables.get(table);
    if (waiting === undefined) throw new Error(`${table} was not named`);
    return waiting;
  }

  #rowsFor({ table, rows }: WaitingTable, columns: readonly string[]): WaitingRows {
    const known = rows.find((set) => isSameList(set.columns, columns));
    if (known !== undefined) return known;
    const made = new WaitingRows(this.#connection, { table, columns: [...columns], importId: this.#importId });
    rows.push(made);
    return made;
  }
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}
