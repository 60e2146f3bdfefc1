import type { Statement } from 'better-sqlite3';
import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';

/** Rows handed to SQLite in one statement. */
const rowsAtOnce = 100;

export interface WaitingFor {
  table: string;
  columns: readonly string[];
  importId: number;
  /** A name no other temporary table has. */
  place: string;
}

/**
 * Rows of one table with one set of columns on their way into the archive. They wait in a temporary table (in memory,
 * see `temp_store`) and go over in one statement, which keeps its place in every index: with a statement a row the
 * lines of an order took about twice the processor's time.
 */
export class WaitingRows {
  readonly columns: readonly string[];
  readonly #connection: Connection;
  readonly #place: string;
  readonly #names: string;
  readonly #target: string;
  readonly #importId: number;
  readonly #insertOne: Statement<unknown[]>;
  #insertMany: Statement<unknown[]> | null = null;
  #takeOver: Statement<unknown[]> | null = null;
  #clear: Statement<unknown[]> | null = null;
  #values: SqlValue[] = [];
  #placedRows = 0;

  constructor(connection: Connection, { table, columns, importId, place }: WaitingFor) {
    this.columns = columns;
    this.#connection = connection;
    this.#place = `temp.${place}`;
    this.#names = ['id', ...columns].join(', ');
    this.#target = `INSERT INTO ${table} (import_id, ${this.#names})`;
    this.#importId = importId;
    this.#insertOne = connection.prepare(`${this.#target} VALUES (${importId}, ${this.#marks()})`);
  }

  add(id: number, values: RowValues): void {
    this.#values.push(id);
    for (const name of this.columns) this.#values.push(values[name] ?? null);
    if (this.#values.length === rowsAtOnce * (this.columns.length + 1)) this.#placeMany();
  }

  /** Takes all of them over. */
  settle(): void {
    if (this.#placedRows > 0) {
      this.#takeOver?.run();
      this.#clear?.run();
      this.#placedRows = 0;
    }
    const width = this.columns.length + 1;
    for (let from = 0; from < this.#values.length; from += width) {
      this.#insertOne.run(this.#values.slice(from, from + width));
    }
    this.#values = [];
  }

  /** Takes the temporary table away; nothing may wait any more. */
  close(): void {
    if (this.#insertMany) this.#connection.prepare(`DROP TABLE ${this.#place}`).run();
    this.#insertMany = null;
  }

  #placeMany(): void {
    this.#insertMany ??= this.#prepareMany();
    this.#insertMany.run(this.#values);
    this.#values = [];
    this.#placedRows += rowsAtOnce;
  }

  #prepareMany(): Statement<unknown[]> {
    this.#connection.prepare(`CREATE TEMP TABLE ${this.#place.slice('temp.'.length)} (${this.#names})`).run();
    this.#takeOver = this.#connection.prepare(
      `${this.#target} SELECT ${this.#importId}, ${this.#names} FROM ${this.#place} ORDER BY rowid`,
    );
    this.#clear = this.#connection.prepare(`DELETE FROM ${this.#place}`);
    const row = `(${this.#marks()})`;
    return this.#connection.prepare(`INSERT INTO ${this.#place} VALUES ${Array(rowsAtOnce).fill(row).join(', ')}`);
  }

  #marks(): string {
    return ['?', ...this.columns.map(() => '?')].join(', ');
  }
}
