import type { Connection } from '../archive/query.ts';

const fewestCustomers = 100;
/** Overwriting one entry takes as long as writing some forty of them again: measured at 3,000, 20,000 and 100,000 customers. */
const entriesWrittenInTimeOfOverwriting = 40;

/** Whether this many changed entries are written quicker with the whole index than each overwritten where it stands. */
export function isLargePartOfIndex(connection: Connection, changed: number): boolean {
  if (changed < fewestCustomers) return false;
  const row = connection.prepare<[], { count: number }>('SELECT count(*) AS count FROM customers').get();
  return changed * entriesWrittenInTimeOfOverwriting > (row?.count ?? 0);
}

/**
 * Lets `work` only mark what goes, and then writes the whole index again: what was marked leaves the file with its marks.
 * The caller holds the transaction.
 */
export function rebuildingIndex(connection: Connection, work: () => void): void {
  const setSecureDelete = connection.prepare<[number]>(
    "INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', CAST(? AS INTEGER))",
  );
  setSecureDelete.run(0);
  work();
  connection.prepare("INSERT INTO search_index (search_index) VALUES ('optimize')").run();
  setSecureDelete.run(1);
}
