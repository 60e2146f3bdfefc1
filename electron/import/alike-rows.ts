import {
  type CarriedValue,
  carriedValuesOf,
  type RowRecord,
  requiredColumns,
} from '../../shared/records/exchanged-records.ts';
import { definitionOf } from '../../shared/records/record-graph.ts';
import type { SqlValue } from '../acts/act-writer.ts';

export type StoredRow = Readonly<Record<string, SqlValue>> & { id: number };

/** A row of a file, value by value as it would be stored; null where it says nothing. */
type SaidRow = readonly SqlValue[];

/** How a row of a file and one of the archive are compared; places are those of the record's values. */
interface RowComparison {
  columns: readonly string[];
  equal: readonly number[];
  compatible: readonly number[];
}

/** As the record's definition says when two rows are the same. */
export function rowComparison(table: RowRecord): RowComparison {
  const values = carriedValuesOf(table);
  const { sameRow, knownBy } = definitionOf(table);
  const required = new Set(requiredColumns(table).map(({ column }) => column));
  const places = (isWanted: (value: CarriedValue) => boolean): number[] =>
    values.flatMap((value, place) => (isWanted(value) ? [place] : []));
  return {
    columns: values.map(({ column }) => column),
    equal:
      sameRow === null
        ? places(({ column }) => required.has(column) || knownBy.includes(column))
        : places(({ column }) => sameRow.equal.includes(column)),
    compatible:
      sameRow === null
        ? places(({ namedBy }) => namedBy?.how === 'label')
        : places(({ column }) => sameRow.compatible.includes(column)),
  };
}

/** Rows equal in what tells them apart, and otherwise different: no shop has more of one customer. */
const mostLookedAt = 1_000;

/** The rows of a customer, each of which is found once. A hundred thousand that are alike are no list to search. */
export class AlikeRows {
  readonly #comparison: RowComparison;
  readonly #bySignature: ReadonlyMap<string, Set<StoredRow>>;
  readonly #identical: ReadonlyMap<string, StoredRow[]>;

  /** In the order in which they are to be found. */
  constructor(rows: readonly StoredRow[], comparison: RowComparison) {
    this.#comparison = comparison;
    const valuesOf = (row: StoredRow): SaidRow => comparison.columns.map((column) => row[column] ?? null);
    const grouped = Map.groupBy(rows, (row) => this.#signature(valuesOf(row)));
    this.#bySignature = new Map([...grouped].map(([signature, alike]) => [signature, new Set(alike)]));
    // The first is taken from the end: what is taken from the front moves all the others.
    this.#identical = Map.groupBy(rows.toReversed(), (row) => keyOf(valuesOf(row)));
  }

  /**
   * For each row of the file the one that it is: first those that hold the same in everything, then those that hold all
   * it says, then those of which one of the two knows more.
   */
  matching(said: readonly SaidRow[]): readonly (StoredRow | undefined)[] {
    const found = said.map((row) => this.#takeIdentical(row));
    const { compatible } = this.#comparison;
    const tests: ((stored: SqlValue, value: SqlValue, place: number) => boolean)[] = [
      (stored, value) => isBlank(value) || stored === value,
      (stored, value, place) => !compatible.includes(place) || stored === value || (isBlank(stored) && isBlank(value)),
      (stored, value, place) => !compatible.includes(place) || stored === value || isBlank(stored) || isBlank(value),
    ];
    for (const agrees of tests) {
      for (const [index, row] of said.entries()) found[index] ??= this.#take(row, agrees);
    }
    return found;
  }

  #takeIdentical(row: SaidRow): StoredRow | undefined {
    const same = this.#identical.get(keyOf(row))?.pop();
    if (same !== undefined) this.#bySignature.get(this.#signature(row))?.delete(same);
    return same;
  }

  #take(row: SaidRow, agrees: (stored: SqlValue, value: SqlValue, place: number) => boolean): StoredRow | undefined {
    const left = this.#bySignature.get(this.#signature(row));
    if (left === undefined) return undefined;
    let looked = 0;
    for (const stored of left) {
      const isSame = this.#comparison.columns.every((column, place) =>
        agrees(stored[column] ?? null, row[place] ?? null, place),
      );
      if (isSame) {
        left.delete(stored);
        return stored;
      }
      looked += 1;
      if (looked === mostLookedAt) return undefined;
    }
    return undefined;
  }

  #signature(values: SaidRow): string {
    return keyOf(this.#comparison.equal.map((place) => values[place] ?? null));
  }
}

function keyOf(values: SaidRow): string {
  return JSON.stringify(values.map((value) => value ?? ''));
}

function isBlank(value: SqlValue): boolean {
  return value === null || value === '';
}
