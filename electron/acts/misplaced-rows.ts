import type { RecordName } from '../../shared/records/all-records.ts';
import { customerReferences } from '../../shared/records/record-graph.ts';
import type { Connection } from '../archive/query.ts';
import { acyclicColumns, isInCircle } from '../records/circles.ts';
import type { RowValues } from './act-writer.ts';

/** The values of a row as an undo put them back. */
interface RowPutBack {
  table: string;
  rowId: number;
  values: RowValues;
}

/** By record: whether a row that was put back cannot be among what came later. */
export type MisplacedRules = Readonly<Partial<Record<RecordName, (connection: Connection, rowId: number) => boolean>>>;

let rules: ReadonlyMap<string, (connection: Connection, rowId: number) => boolean> | null = null;

/** Once, when the program starts. */
export function setMisplacedRules(byRecord: MisplacedRules): void {
  rules = new Map(Object.entries(byRecord));
}

/**
 * Whether a row that was put back stands where no one finds it: with a customer who is merged by now, or, being merged
 * itself, with rows that came to it meanwhile; whether a line of companies or referrals leads round by it; or whether
 * its feature says that it cannot be there.
 */
export function isMisplaced(connection: Connection, { table, rowId, values }: RowPutBack): boolean {
  if (rules === null) throw new Error('the rules of rows are not set: import electron/engine/features.ts first');
  if (rules.get(table)?.(connection, rowId) === true) return true;
  const namesMerged = customerReferences.some(
    (reference) => reference.table === table && isMerged(connection, values[reference.column]),
  );
  if (namesMerged) return true;
  if (table === 'customers' && typeof values.merged_into === 'number' && isNamed(connection, rowId)) return true;
  return acyclicColumns(table).some(
    (column) => typeof values[column] === 'number' && isInCircle(connection, table, column, rowId),
  );
}

function isMerged(connection: Connection, id: RowValues[string] | undefined): boolean {
  if (typeof id !== 'number') return false;
  const merged = connection.prepare<[number]>('SELECT 1 FROM customers WHERE id = ? AND merged_into IS NOT NULL');
  return merged.get(id) !== undefined;
}

function isNamed(connection: Connection, customerId: number): boolean {
  return customerReferences.some(
    ({ table, column }) =>
      connection.prepare<[number]>(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`).get(customerId) !== undefined,
  );
}
