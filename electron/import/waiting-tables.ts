import type { RowValues } from '../acts/act-writer.ts';
import { newRowId } from '../acts/new-row-id.ts';
import type { Connection } from '../archive/query.ts';
import { WaitingRows } from './waiting-rows.ts';

/** After so many the waiting rows go into the archive: less than a tenth of a second's work. */
const mostWaiting = 4_000;

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
  #places = 0;

  constructor(connection: Connection, tables: readonly Table[], importId: number) {
    this.#connection = connection;
    this.#importId = importId;
    this.#rows = new Map(tables.map((table) => [table, []]));
  }

  add(table: Table, values: RowValues): number {
    const id = this.#nextIds.get(table) ?? newRowId(this.#connection, table);
    this.#nextIds.set(table, id + 1);
    this.#rowsFor(table, Object.keys(values)).add(id, values);
    this.#waiting += 1;
    if (this.#waiting >= mostWaiting) this.settle();
    return id;
  }

  settle(): void {
    if (this.#waiting === 0) return;
    for (const sets of this.#rows.values()) for (const rows of sets) rows.settle();
    this.#waiting = 0;
  }

  /** Settles, and leaves nothing behind on the connection. */
  close(): void {
    this.settle();
    for (const sets of this.#rows.values()) for (const rows of sets) rows.close();
  }

  #rowsFor(table: Table, columns: readonly string[]): WaitingRows {
    const sets = this.#rows.get(table);
    if (sets === undefined) throw new Error(`${table} was not named`);
    // Rows that come one after the other mostly have the same columns: the last set used stands first.
    const found = sets.findIndex((rows) => isSameList(rows.columns, columns));
    const rows = sets[found] ?? this.#newRows(table, columns);
    if (found !== 0) {
      if (found > 0) sets.splice(found, 1);
      sets.unshift(rows);
    }
    return rows;
  }

  #newRows(table: Table, columns: readonly string[]): WaitingRows {
    this.#places += 1;
    const place = `waiting_${this.#places}`;
    return new WaitingRows(this.#connection, { table, columns, importId: this.#importId, place });
  }
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}
