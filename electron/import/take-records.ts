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
  type ExchangedRecord,
  mayBeOfNoOne,
} from '../../shared/records/exchanged-records.ts';
import { columnOf, definitionOf } from '../../shared/records/record-graph.ts';
import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import { DescribedRows } from '../exchange/described-rows.ts';
import type { ImportTarget } from './import-target.ts';
import type { RowOutcome } from './order-setting.ts';
import type { StagedRecord } from './staged-file.ts';

type Parts = CarriedColumn & { holds: 'parts' };
type StoredRow = Readonly<Record<string, SqlValue>> & { id: number };

interface Setting {
  decision: Pick<Interpretation, 'isExchange' | 'homeCurrency'> & { mode: ImportMode };
  idOfNumber(number: string): number | null;
}

/** A row of the file with its references looked up: ids, names of those who are created where there is none, null. */
interface FoundRow {
  row: StagedRecord;
  /** What it says of the columns, without those of which it says nothing. */
  said: ReadonlyMap<CarriedValue, RecordValue>;
}

/**
 * Takes the rows of a record's own table, as its definition says what they hold. Rows that say the same in what tells
 * two rows apart are one after the other the same rows, so that the same file twice changes nothing; what else is known
 * of them is completed by the mode.
 */
export class RecordTaker {
  taken = 0;
  readonly rowsNotFound: number[] = [];
  readonly #target: ImportTarget;
  readonly #table: ExchangedRecord;
  readonly #setting: Setting;
  readonly #columns: readonly CarriedColumn[];
  /** What two rows of a customer that are the same always share. */
  readonly #telling: readonly CarriedValue[];
  readonly #described: ReadonlyMap<CarriedValue, DescribedRows>;
  readonly #idsByName = new Map<string, number>();

  constructor(target: ImportTarget, table: ExchangedRecord, setting: Setting) {
    this.#target = target;
    this.#table = table;
    this.#setting = setting;
    this.#columns = carriedColumnsOf(table);
    const values = this.#columns.filter((column) => column.holds === 'value');
    const { knownBy } = definitionOf(table);
    this.#telling = values.filter(
      ({ column, definition: { isNullable, isPreset } }) => (!isNullable && !isPreset) || knownBy.includes(column),
    );
    this.#described = new Map(
      values.flatMap((value) =>
        value.namedBy?.how === 'label'
          ? [[value, new DescribedRows(target.connection, value.namedBy, setting.decision.isExchange === true)]]
          : [],
      ),
    );
  }

  /** In the order of the file; `customerId` null: rows of no one known. */
  take(
    customerId: number | null,
    rows: readonly StagedRecord[],
    outcome: (row: StagedRecord, outcome: RowOutcome) => void,
  ): void {
    this.#target.settle();
    const found = rows.map((row) => this.#found(customerId, row));
    const known = this.#matched(customerId, found);
    for (const [place, { row, said }] of found.entries()) {
      const existing = known[place];
      if (existing !== undefined) {
        outcome(row, this.#complete(existing, row.values, said) ? 'updated' : 'skipped');
        continue;
      }
      const id = this.#target.insert(this.#table, this.#newRow(customerId, said));
      this.#insertParts(id, row.values, []);
      this.taken += 1;
      outcome(row, 'imported');
    }
  }

  #found(customerId: number | null, row: StagedRecord): FoundRow {
    const said = new Map<CarriedValue, RecordValue>();
    let isLost = false;
    for (const [place, column] of this.#columns.entries()) {
      const written = row.values[place] ?? null;
      if (column.holds !== 'value' || written === null) continue;
      const value = this.#lookedUp(customerId, column, written);
      if (value === null) isLost = true;
      else said.set(column, value);
    }
    if (isLost) this.rowsNotFound.push(row.rowNumber);
    return { row, said };
  }

  /** Null where it names a row that is not there. */
  #lookedUp(customerId: number | null, column: CarriedValue, written: string | number): RecordValue {
    const { namedBy } = column;
    if (namedBy === null || namedBy.how === 'name') return written;
    if (namedBy.how === 'number') return this.#setting.idOfNumber(String(written));
    return this.#described.get(column)?.find(customerId, String(written)) ?? null;
  }

  /** For each row the one that is there: first those that agree in everything, then those where one knows more. */
  #matched(customerId: number | null, found: readonly FoundRow[]): readonly (StoredRow | undefined)[] {
    // The first is taken from the end: what is taken from the front moves all the others.
    const existing = Map.groupBy(this.#rowsOf(customerId).toReversed(), (stored) =>
      this.#signature((column) => stored[column.column] ?? null),
    );
    const known: (StoredRow | undefined)[] = found.map(() => undefined);
    if (existing.size === 0) return known;
    const signatures = found.map(({ said }) => this.#signature((column) => this.#storedValue(column, said) ?? null));
    const tests = [
      (stored: StoredRow, said: FoundRow['said']) =>
        [...said].every(([column, value]) => stored[column.column] === this.#storedValue(column, said, value)),
      (stored: StoredRow, said: FoundRow['said']) => this.#agreesOnRows(stored, said),
    ];
    for (const isSame of tests) {
      for (const [place, { said }] of found.entries()) {
        if (known[place] !== undefined) continue;
        const alike = existing.get(signatures[place] ?? '') ?? [];
        const at = alike.findLastIndex((stored) => isSame(stored, said));
        if (at >= 0) [known[place]] = alike.splice(at, 1);
      }
    }
    return known;
  }

  /** Rows that are about different contacts or orders are never the same. */
  #agreesOnRows(stored: StoredRow, said: FoundRow['said']): boolean {
    return [...this.#described.keys()].every((column) => {
      const [one, other] = [stored[column.column] ?? null, said.get(column) ?? null];
      return one === null || other === null || one === other;
    });
  }

  #signature(storedOf: (column: CarriedValue) => SqlValue): string {
    return JSON.stringify(this.#telling.map((column) => storedOf(column) ?? ''));
  }

  #rowsOf(customerId: number | null): StoredRow[] {
    return this.#target.connection
      .prepare<[number | null], StoredRow>(`SELECT * FROM ${this.#table} WHERE customer_id IS ? ORDER BY id`)
      .all(customerId);
  }

  /** Names as the ids they have; undefined where nothing is said, or nothing is called so. */
  #storedValue(column: CarriedValue, said: FoundRow['said'], value = said.get(column)): SqlValue | undefined {
    if (column.namedBy?.how !== 'name' || value === undefined) return value;
    return this.#idOfName(column.namedBy, String(value), false) ?? undefined;
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

  #newRow(customerId: number | null, said: FoundRow['said']): RowValues {
    const values: RowValues = {};
    if (!mayBeOfNoOne(this.#table) || customerId !== null) values.customer_id = customerId;
    // When it was made is no column of the file.
    if (columnOf(this.#table, 'created_at')?.isPreset === false) values.created_at = this.#target.at;
    for (const [column, value] of said) values[column.column] = this.#written(column, value);
    // What our own export leaves empty is empty.
    if (this.#setting.decision.isExchange === true) return values;
    for (const column of this.#columns) {
      if (column.holds !== 'value' || column.definition.startsAs === null) continue;
      values[column.column] ??= values[column.definition.startsAs] ?? null;
    }
    return values;
  }

  #complete(existing: StoredRow, written: InterpretedRecord, said: FoundRow['said']): boolean {
    const { mode } = this.#setting.decision;
    if (mode === 'add') return false;
    const values: RowValues = {};
    for (const [column, value] of said) {
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
