import type { TableName } from '../../shared/records/all-records.ts';
import type { UpkeepProgress } from '../../shared/upkeep/contract.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import type { RowValues } from './act-writer.ts';

/** A row that was written. `row` is all of it; of an update `before` and `after` hold the fields that changed. */
export interface WrittenRow {
  table: TableName;
  row: RowValues;
  /** Null: the row is new. */
  before: RowValues | null;
  /** Null: the row is gone. */
  after: RowValues | null;
}

/** One act as a derived part sees it. */
export interface Follower {
  seeRow(written: WrittenRow): void;
  /**
   * Rows of a table that belong to these customers are written past the act's writer (an import, a purge). Called while
   * what is to be removed is still there.
   */
  seeOwners(table: TableName, customerIds: Iterable<number>): void;
  /** Brings what is derived up to date, in the act's transaction; a long act may rest at each step. */
  finish(): Iterable<void>;
}

/** What the archive keeps although it follows from the rows of records: totals, orders, indexes. */
export interface DerivedPart {
  /** Begins to follow an act that is done `at` this instant. */
  follow(connection: Connection, at: number): Follower;
  /** How many entries differ from what the rows say; none in a sound archive. */
  countWrong?(reader: Connection): Iterable<{ what: string; count: number }>;
  /** Marks it complete in a new archive, where there is nothing to derive it from. */
  markComplete?(connection: Connection): void;
  /** Rebuilds it slice by slice where another version of the program made it, or an act left it to be done later. */
  upkeep?: {
    part: UpkeepProgress['part'];
    steps(archive: Archive, customersOfSlice: number): Iterable<{ done: number; of: number }>;
  };
}

let parts: readonly DerivedPart[] | null = null;

/** Once, when the program starts. */
export function setDerivedParts(all: readonly DerivedPart[]): void {
  parts = all;
}

export function derivedParts(): readonly DerivedPart[] {
  if (parts === null) throw new Error('the derived parts are not set: import electron/engine/features.ts first');
  return parts;
}

/** All parts following one act as one. */
export function followAct(connection: Connection, at: number): Follower {
  const followers = derivedParts().map((part) => part.follow(connection, at));
  return {
    seeRow(written) {
      for (const follower of followers) follower.seeRow(written);
    },
    seeOwners(table, customerIds) {
      const ids = [...customerIds];
      for (const follower of followers) follower.seeOwners(table, ids);
    },
    *finish() {
      for (const follower of followers) yield* follower.finish();
    },
  };
}
