import { customerReferences } from '../../shared/records/record-graph.ts';
import type { Connection } from '../archive/query.ts';
import { isChoiceTwice } from '../own-fields/own-field-choices.ts';
import { acyclicColumns, isInCircle } from '../records/circles.ts';
import type { RowValues } from './act-writer.ts';

/** The values of a row as an undo put them back. */
interface RowPutBack {
  table: string;
  rowId: number;
  values: RowValues;
}

/**
 * Whether a row that was put back stands where no one finds it: with a customer who is merged by now, or, being merged
 * itself, with rows that came to it meanwhile; whether a line of companies or referrals leads round by it; or whether a
 * field has a choice of this name meanwhile.
 */
export function isMisplaced(connection: Connection, { table, rowId, values }: RowPutBack): boolean {
  if (table === 'own_field_choices') return isChoiceTwice(connection, rowId);
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
