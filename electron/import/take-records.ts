import { valueOfText } from '../../shared/exchange/read-record-value.ts';
import { recordsOfCell } from '../../shared/exchange/record-cell.ts';
import type { RecordValue } from '../../shared/exchange/record-cells.ts';
import type { ImportMode, Interpretation } from '../../shared/import/fields.ts';
import type { InterpretedRecord } from '../../shared/import/rows.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import {
  type CarriedColumn,
  type CarriedValue,
  carriedColumnsOf,
  mayBeOfNoOne,
  type RowRecord,
} from '../../shared/records/exchanged-records.ts';
import { columnOf } from '../../shared/records/record-graph.ts';
import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import { DescribedRows } from '../exchange/described-rows.ts';
import { AlikeRows, rowComparison, type StoredRow } from './alike-rows.ts';
import type { ImportTarget } from './import-target.ts';
import type { RowOutcome } from './order-setting.ts';
import type { StagedRecord } from './staged-records.ts';

type Parts = CarriedColumn & { holds: 'parts' };

interface Setting {
  decision: Pick<Interpretation, 'isExchange' | 'homeCurrency'> & { mode: ImportMode };
  idOfNumber(number: string): number | null;
}

/** A column that holds a value, with its place in a row of the file. */
interface PlacedValue {
  place: number;
  value: CarriedValue;
}

/** A name that nothing in the archive has yet: equal to no id. */
const newName = -1;

/**
 * Takes the rows of a record, as its definition says what they hold. Rows that its definition calls the same are one
 * after the other the same rows, so that the same file twice changes nothing; what else is known of them is completed
 * by the mode.
 */
export class RecordTaker {
  taken = 0;
  /** Rows that name a row of another record that is not there. */
  readonly rowsNotFound: number[] = [];
  readonly #target: ImportTarget;
  readonly #table: RowRecord;
  readonly #setting: Setting;
  readonly #columns: readonly CarriedColumn[];
  readonly #values: readonly PlacedValue[];
  readonly #comparison;
  readonly #described: ReadonlyMap<CarriedValue, DescribedRows>;
  readonly #idsByName = new Map<string, number>();

  constructor(target: ImportTarget, table: RowRecord, setting: Setting) {
    this.#target = target;
    this.#table = table;
    this.#setting = setting;
    this.#columns = carriedColumnsOf(table);
    this.#values = this.#columns.flatMap((value, place) => (value.holds === 'value' ? [{ place, value }] : []));
    this.#comparison = rowComparison(table);
    this.#described = new Map(
      this.#values.flatMap(({ value }) =>
        value.namedBy?.how === 'label'
          ? [[value, new DescribedRows(target.connection, value.namedBy, setting.decision.isExchange === true)]]
          : [],
      ),
    );
  }

  /** In the order in which they happened; `id` null: rows of no one known. */
  take(
    customer: { id: number | null; isNew: boolean },
    rows: readonly StagedRecord[],
    outcome: (row: StagedRecord, outcome: RowOutcome) => void,
  ): void {
    if (!customer.isNew || this.#described.size > 0) this.#target.settle();
    const said = rows.map((row) => this.#said(customer.id, row));
    const known = customer.isNew ? [] : this.#matched(customer.id, said);
    for (const [index, row] of rows.entries()) {
      const existing = known[index];
      const values = said[index] ?? [];
      if (existing !== undefined) {
        outcome(row, this.#complete(existing, row.values, values) ? 'updated' : 'skipped');
        continue;
      }
      const id = this.#target.insert(this.#table, this.#newRow(customer.id, values));
      this.#insertParts(id, row.values, []);
      this.taken += 1;
      outcome(row, 'imported');
    }
  }

  /** What a row says, value by value: references by number and label as ids, by name as the name; null where nothing is said. */
  #said(customerId: number | null, { rowNumber, values }: StagedRecord): readonly RecordValue[] {
    let isLost = false;
    const said = this.#values.map(({ place, value }) => {
      const written = values[place] ?? null;
      if (written === null) return null;
      const found = this.#lookedUp(customerId, value, written);
      if (found === null) isLost = true;
      return found;
    });
    if (isLost) this.rowsNotFound.push(rowNumber);
    return said;
  }

  /** Null where it names a row that is not there. */
  #lookedUp(customerId: number | null, column: CarriedValue, written: string | number): RecordValue {
    const { namedBy } = column;
    if (namedBy === null || namedBy.how === 'name') return written;
    if (namedBy.how === 'number') return this.#setting.idOfNumber(String(written));
    return this.#described.get(column)?.find(customerId, String(written)) ?? null;
  }

  /** For each row the one that is there. */
  #matched(customerId: number | null, rows: readonly (readonly RecordValue[])[]): readonly (StoredRow | undefined)[] {
    const existing = this.#target.connection
      .prepare<[number | null], StoredRow>(`SELECT * FROM ${this.#table} WHERE customer_id IS ? ORDER BY id`)
      .all(customerId);
    if (existing.length === 0) return [];
    const stored = rows.map((row) => row.map((value, nth) => this.#stored(nth, value)));
    return new AlikeRows(existing, this.#comparison).matching(stored);
  }

  /** A name as the id it has. */
  #stored(nth: number, said: RecordValue): SqlValue {
    const namedBy = this.#values[nth]?.value.namedBy;
    if (said === null || namedBy?.how !== 'name') return said;
    return this.#idOfName(namedBy, String(said), false) ?? newName;
  }

  #idOfName(
    { table, column }: { table: RecordName; column: string },
    name: string,
    isToBeMade: boolean,
  ): number | null {
    const key = `${table} ${name}`;
    const known = this.#idsByName.get(key);
    if (known !== undefined) return known;
    const find = this.#target.connection
      .prepare<[string], number>(`SELECT id FROM ${table} WHERE ${column} = ?`)
      .pluck();
    const id = find.get(name) ?? (isToBeMade ? this.#target.insert(table, { [column]: name }) : null);
    if (id !== null) this.#idsByName.set(key, id);
    return id;
  }

  #written(column: CarriedValue, value: RecordValue): SqlValue {
    return column.namedBy?.how === 'name' ? this.#idOfName(column.namedBy, String(value), true) : value;
  }

  #newRow(customerId: number | null, said: readonly RecordValue[]): RowValues {
    const values: RowValues = {};
    if (!mayBeOfNoOne(this.#table) || customerId !== null) values.customer_id = customerId;
    // When it was made is no column of the file.
    if (columnOf(this.#table, 'created_at')?.isPreset === false) values.created_at = this.#target.at;
    for (const [nth, { value: column }] of this.#values.entries()) {
      const value = said[nth] ?? null;
      if (value !== null) values[column.column] = this.#written(column, value);
    }
    // What our own export leaves empty is empty.
    if (this.#setting.decision.isExchange === true) return values;
    for (const { value: column } of this.#values) {
      if (column.definition.startsAs === null) continue;
      values[column.column] ??= values[column.definition.startsAs] ?? null;
    }
    return values;
  }

  #complete(existing: StoredRow, written: InterpretedRecord, said: readonly RecordValue[]): boolean {
    const { mode } = this.#setting.decision;
    if (mode === 'add') return false;
    const values: RowValues = {};
    for (const [nth, { value: column }] of this.#values.entries()) {
      const value = said[nth] ?? null;
      if (value === null) continue;
      const stored = existing[column.column] ?? null;
      if (stored === null || stored === '' || mode === 'replace') values[column.column] = this.#written(column, value);
    }
    const isUpdated = Object.keys(values).length > 0 && this.#target.update(this.#table, existing.id, values);
    const madeParts = this.#insertParts(existing.id, written, this.#partsOf(existing.id));
    return isUpdated || madeParts;
  }

  /** Of each kind of part, those the row has, as its columns are stored. */
  #partsOf(id: number): { table: RecordName; row: StoredRow }[] {
    return this.#columns.flatMap((column) => {
      if (column.holds !== 'parts') return [];
      const { table, whole } = column;
      return this.#target.connection
        .prepare<[number], StoredRow>(`SELECT * FROM ${table} WHERE ${whole} = ? ORDER BY id`)
        .all(id)
        .map((row) => ({ table, row }));
    });
  }

  /** Those that are not there yet; false where nothing is new. */
  #insertParts(
    id: number,
    written: InterpretedRecord,
    existing: readonly { table: RecordName; row: StoredRow }[],
  ): boolean {
    let isNew = false;
    const left = [...existing];
    for (const [place, column] of this.#columns.entries()) {
      const cell = written[place];
      if (column.holds !== 'parts' || typeof cell !== 'string') continue;
      for (const values of this.#partsOfCell(column, cell)) {
        const at = left.findIndex(
          ({ table, row }) =>
            table === column.table && Object.entries(values).every(([name, value]) => row[name] === value),
        );
        if (at >= 0) left.splice(at, 1);
        else {
          this.#target.insert(column.table, { [column.whole]: id, ...values });
          isNew = true;
        }
      }
    }
    return isNew;
  }

  /** A part that lacks what it must say is left out. */
  #partsOfCell({ values }: Parts, cell: string): RowValues[] {
    const { homeCurrency } = this.#setting.decision;
    return recordsOfCell(cell).flatMap((parts) => {
      const row: RowValues = {};
      for (const [place, column] of values.entries()) {
        const value = valueOfText(column, parts[place] ?? '', homeCurrency) ?? null;
        if (value !== null) row[column.column] = this.#written(column, value);
        else if (!column.definition.isNullable && !column.definition.isPreset) return [];
      }
      return [row];
    });
  }
}
