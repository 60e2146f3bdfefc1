import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import { newRowId } from '../acts/new-row-id.ts';
import type { Connection } from '../archive/query.ts';
import { WaitingRows } from './waiting-rows.ts';

/** After so many the waiting rows go into the archive: less than a tenth of a second's work. */
const mostWaiting = 4_000;

/** Makes a row of the values of certain columns, and gives its id. */
export type AddRow = (values: readonly SqlValue[]) => number;

/**
 * The rows an import makes, with their ids from the start, on their way into the archive. Whoever looks for one of
 * them there settles first. `tables` stand in the order in which rows may refer to each other.
 */
export class WaitingTables<Table extends string> {
  readonly #connection: Connection;
  readonly #importId: number;
  readonly #nextIds = new Map<Table, number>();
  readonly #rows: Map<Table, WaitingRows[]>;
  #waiting = 0;

  constructor(connection: Connection, tables: readonly Table[], importId: number) {
    this.#connection = connection;
    this.#importId = importId;
    this.#rows = new Map(tables.map((table) => [table, []]));
  }

  add(table: Table, values: RowValues): number {
    return this.#addTo(this.#rowsFor(table, Object.keys(values)), table, Object.values(values));
  }

  /** For the many rows of one kind: their columns are looked up once. */
  adderOf(table: Table, columns: readonly string[]): AddRow {
    const rows = this.#rowsFor(table, columns);
    return (values) => this.#addTo(rows, table, values);
  }

  settle(): void {
    if (this.#waiting === 0) return;
    for (const sets of this.#rows.values()) for (const rows of sets) rows.settle();
    this.#waiting = 0;
  }

  #addTo(rows: WaitingRows, table: Table, values: readonly SqlValue[]): number {
    const id = this.#nextIds.get(table) ?? newRowId(this.#connection, table);
    this.#nextIds.set(table, id + 1);
    rows.add(id, values);
    this.#waiting += 1;
    if (this.#waiting >= mostWaiting) this.settle();
    return id;
  }

  #rowsFor(table: Table, columns: readonly string[]): WaitingRows {
    const sets = this.#rows.get(table);
    if (sets === undefined) throw new Error(`${table} was not named`);
    const known = sets.find((rows) => isSameList(rows.columns, columns));
    if (known !== undefined) return known;
    const made = new WaitingRows(this.#connection, { table, columns: [...columns], importId: this.#importId });
    sets.push(made);
    return made;
  }
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}
