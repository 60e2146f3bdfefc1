import type { Staying, StayingReason } from '../../shared/duplicates/staying.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import { columnOf, definitionOf } from '../../shared/records/record-graph.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';
import { type ValueReader, valueReader } from '../history/said-values.ts';

const mostExamples = 3;

/** What an undo leaves as it is, added up by what it is and why. */
export class StayingList {
  readonly #connection: Connection;
  readonly #reader: ValueReader;
  readonly #byWhat = new Map<string, Staying>();

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#reader = valueReader(connection);
  }

  get staying(): Staying[] {
    return [...this.#byWhat.values()];
  }

  addRow(table: RecordName, rowId: number, reason: StayingReason): void {
    const staying = this.#add(table, reason);
    const row = this.#rowOf(table, rowId);
    for (const column of definitionOf(table).knownBy) if (this.#exemplify(staying, table, column, row)) return;
  }

  /** A field of a customer; what only follows from another one is said with it. */
  addField(customerId: number, column: string, reason: StayingReason): void {
    if (columnOf('customers', column)?.kind === 'technical') return;
    this.#exemplify(this.#add(column, reason), 'customers', column, this.#rowOf('customers', customerId));
  }

  #add(what: string, reason: StayingReason): Staying {
    const key = `${what} ${reason}`;
    const staying = this.#byWhat.get(key) ?? { what, reason, count: 0, examples: [] };
    staying.count += 1;
    this.#byWhat.set(key, staying);
    return staying;
  }

  #exemplify({ examples }: Staying, table: RecordName, field: string, row: RowValues): boolean {
    const value = this.#reader.value(table, field, row[field] ?? null, row);
    if (value === null) return false;
    if (examples.length < mostExamples) examples.push({ table, field, value });
    return true;
  }

  /** As it stands, or as the log knows it where it is gone. */
  #rowOf(table: RecordName, id: number): RowValues {
    const row = this.#connection.prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
    if (row !== undefined) return row;
    const gone = this.#connection
      .prepare<[string, number], { before: string }>(
        `SELECT before FROM act_changes WHERE table_name = ? AND row_id = ? AND after IS NULL ORDER BY id DESC LIMIT 1`,
      )
      .get(table, id);
    return gone === undefined ? {} : (JSON.parse(gone.before) as RowValues);
  }
}
