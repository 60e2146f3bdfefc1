import type { Statement } from 'better-sqlite3';
import type { SqlValue } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';

/** Rows handed to SQLite in one statement: measured, twenty and five hundred take a quarter longer. */
const rowsAtOnce = 100;

export interface WaitingFor {
  table: string;
  columns: readonly string[];
  importId: number;
}

/** Rows of one table with one set of columns on their way into the archive. */
export class WaitingRows {
  readonly columns: readonly string[];
  readonly #width: number;
  readonly #insertMany: Statement<unknown[]>;
  readonly #insertOne: Statement<unknown[]>;
  /** Kept and written over: let go each time, arrays of this size are what the engine's memory grows by. */
  readonly #values: SqlValue[] = [];
  #filled = 0;

  constructor(connection: Connection, { table, columns, importId }: WaitingFor) {
    this.columns = columns;
    this.#width = columns.length + 1;
    const row = `(${[importId, '?', ...columns.map(() => '?')].join(', ')})`;
    const insert = (rows: number): Statement<unknown[]> =>
      connection.prepare(
        `INSERT INTO ${table} (${['import_id', 'id', ...columns].join(', ')}) VALUES ${Array(rows).fill(row).join(', ')}`,
      );
    this.#insertMany = insert(rowsAtOnce);
    this.#insertOne = insert(1);
  }

  /** `values` in the order of the columns. */
  add(id: number, values: readonly SqlValue[]): void {
    const waiting = this.#values;
    let place = this.#filled;
    waiting[place] = id;
    for (const value of values) {
      place += 1;
      waiting[place] = value;
    }
    this.#filled = place + 1;
  }

  /** Takes all of them over. */
  settle(): void {
    let from = 0;
    for (const size = rowsAtOnce * this.#width; from + size <= this.#filled; from += size) {
      // Spread out, the driver takes them a tenth quicker than as one array.
      this.#insertMany.run(...this.#values.slice(from, from + size));
    }
    for (; from < this.#filled; from += this.#width) {
      this.#insertOne.run(...this.#values.slice(from, from + this.#width));
    }
    this.#filled = 0;
  }
}
