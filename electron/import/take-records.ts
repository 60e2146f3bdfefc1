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
  type NamedBy,
  type RowRecord,
} from '../../shared/records/exchanged-records.ts';
import { columnOf } from '../../shared/records/record-graph.ts';
import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import { DescribedRows } from '../exchange/described-rows.ts';
import { AlikeRows, rowComparison, type StoredRow } from './alike-rows.ts';
import type { ImportTarget } from './import-target.ts';
import type { RowOutcome } from './order-setting.ts';
import { type RowExclusion, rowExclusions } from './row-exclusions.ts';
import type { StagedRecord } from './staged-records.ts';

type Parts = CarriedColumn & { holds: 'parts' };

interface Setting {
  decision: Pick<Interpretation, 'isExchange' | 'homeCurrency'> & { mode: ImportMode };
  idOfNumber(number: string): number | null;
  /** What else a row says that became a new one. */
  onMade(made: MadeRow): void;
}

export interface MadeRow {
  id: number;
  /** Null: of no one known. */
  customerId: number | null;
  row: StagedRecord;
}

/** A column that holds a value, with its place in a row of the file and those of the traits of what it names. */
interface PlacedValue {
  place: number;
  value: CarriedValue;
  traits: readonly number[];
}

type Named = NamedBy & { how: 'name' };

/** Between a name and the traits of the row it means; no cell holds it. */
const traitSeparator = '\u001f';

function placesOfTraits(columns: readonly CarriedColumn[], of: string): number[] {
  return columns.flatMap((column, place) => (column.holds === 'trait' && column.of === of ? [place] : []));
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
  /** Rows that cannot be next to others of the customer, and were passed over. */
  readonly rowsExcluded: number[] = [];
  readonly #target: ImportTarget;
  readonly #table: RowRecord;
  readonly #setting: Setting;
  readonly #columns: readonly CarriedColumn[];
  readonly #values: readonly PlacedValue[];
  readonly #comparison;
  readonly #described: ReadonlyMap<CarriedValue, DescribedRows>;
  readonly #idsByName = new Map<string, number>();
  readonly #made = new Map<number, RowValues>();
  readonly #excludes: RowExclusion | undefined;

  constructor(target: ImportTarget, table: RowRecord, setting: Setting) {
    this.#target = target;
    this.#table = table;
    this.#setting = setting;
    this.#columns = carriedColumnsOf(table);
    this.#values = this.#columns.flatMap((value, place) =>
      value.holds === 'value' ? [{ place, value, traits: placesOfTraits(this.#columns, value.column) }] : [],
    );
    this.#excludes = rowExclusions[table];
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
    const there = customer.isNew ? [] : this.#rowsOf(customer.id);
    const known = this.#matched(there, said);
    const standing: RowValues[] = [...there];
    for (const [index, row] of rows.entries()) {
      const existing = known[index];
      const values = said[index] ?? [];
      if (existing !== undefined) {
        const others = standing.filter((one) => one !== existing);
        outcome(row, this.#complete(existing, row, values, others) ? 'updated' : 'skipped');
        continue;
      }
      const newRow = this.#newRow(customer.id, values);
      if (this.#isExcluded(newRow, standing, row)) {
        outcome(row, 'skipped');
        continue;
      }
      standing.push(newRow);
      const id = this.#target.insert(this.#table, newRow);
      this.#insertParts(id, row.values, []);
      this.#setting.onMade({ id, customerId: customer.id, row });
      this.taken += 1;
      outcome(row, 'imported');
    }
  }

  /** Whether the row cannot be next to the others, which is noted. */
  #isExcluded(row: RowValues, others: readonly RowValues[], { rowNumber }: StagedRecord): boolean {
    const { connection } = this.#target;
    const rowOf = (table: RecordName, id: number): RowValues | undefined =>
      this.#made.get(id) ?? connection.prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE id = ?`).get(id);
    const isExcluded = this.#excludes?.(row, others, rowOf) === true;
    if (isExcluded) this.rowsExcluded.push(rowNumber);
    return isExcluded;
  }

  /**
   * What a row says, value by value: references by number and label as ids, by name as the name with the traits it has
   * next to it; null where nothing is said.
   */
  #said(customerId: number | null, { rowNumber, values }: StagedRecord): readonly RecordValue[] {
    let isLost = false;
    const said = this.#values.map(({ place, value, traits }) => {
      const written = values[place] ?? null;
      if (written === null) return null;
      if (traits.length > 0) return [written, ...traits.map((trait) => values[trait] ?? '')].join(traitSeparator);
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

  #rowsOf(customerId: number | null): readonly StoredRow[] {
    return this.#target.connection
      .prepare<[number | null], StoredRow>(`SELECT * FROM ${this.#table} WHERE customer_id IS ? ORDER BY id`)
      .all(customerId);
  }

  /** For each row the one that is there. */
  #matched(
    existing: readonly StoredRow[],
    rows: readonly (readonly RecordValue[])[],
  ): readonly (StoredRow | undefined)[] {
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

  /** `said`: the name, and behind it the traits that are said. */
  #idOfName({ table, column, traits }: Named, said: string, isToBeMade: boolean): number | null {
    const key = `${table} ${said}`;
    const known = this.#idsByName.get(key);
    if (known !== undefined) return known;
    const [name = '', ...written] = said.split(traitSeparator);
    const values: RowValues = { [column]: name };
    for (const [nth, trait] of traits.entries()) if ((written[nth] ?? '') !== '') values[trait] = written[nth] ?? '';
    const id = this.#idOfRow(table, values) ?? (isToBeMade ? this.#make(table, values) : null);
    if (id !== null) this.#idsByName.set(key, id);
    return id;
  }

  #idOfRow(table: RecordName, values: RowValues): number | null {
    const conditions = Object.keys(values).map((name) => `${name} = ?`);
    return (
      this.#target.connection
        .prepare<SqlValue[], number>(`SELECT id FROM ${table} WHERE ${conditions.join(' AND ')} ORDER BY id`)
        .pluck()
        .get(...Object.values(values)) ?? null
    );
  }

  #make(table: RecordName, values: RowValues): number {
    const id = this.#target.insert(table, values);
    this.#made.set(id, values);
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

  #complete(
    existing: StoredRow,
    row: StagedRecord,
    said: readonly RecordValue[],
    others: readonly RowValues[],
  ): boolean {
    const { mode } = this.#setting.decision;
    if (mode === 'add') return false;
    const values: RowValues = {};
    for (const [nth, { value: column }] of this.#values.entries()) {
      const value = said[nth] ?? null;
      if (value === null) continue;
      const stored = existing[column.column] ?? null;
      if (stored === null || stored === '' || mode === 'replace') values[column.column] = this.#written(column, value);
    }
    const isChanged = Object.keys(values).length > 0;
    if (isChanged && this.#isExcluded({ ...existing, ...values }, others, row)) return false;
    const isUpdated = isChanged && this.#target.update(this.#table, existing.id, values);
    const madeParts = this.#insertParts(existing.id, row.values, this.#partsOf(existing.id));
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
