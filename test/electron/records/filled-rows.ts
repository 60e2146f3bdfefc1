import type { RowValues } from '../../../electron/acts/act-writer.ts';
import type { Connection } from '../../../electron/archive/query.ts';
import type { RecordName } from '../../../shared/records/all-records.ts';
import { definitionOf } from '../../../shared/records/record-graph.ts';

/**
 * A row with something in every column, other than what SQLite would put there; `nth` makes two rows of a table differ.
 * `given` are the ids it refers to, and what else must be so.
 */
export function filledRow(connection: Connection, table: RecordName, nth: number, given: RowValues = {}): RowValues {
  const sql =
    connection.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) ?? '';
  const row: RowValues = {};
  for (const [column, { type, kind, references }] of Object.entries(definitionOf(table).columns)) {
    if (column === 'id') continue;
    if (column in given) row[column] = given[column] ?? null;
    else if (references !== null) row[column] = null;
    else row[column] = allowedByCheck(sql, column, nth) ?? textOrNumber(type, kind, `${table} ${column}`, nth);
  }
  return row;
}

/** Of a column that takes only certain values, the one that is least likely to be its preset. */
function allowedByCheck(sql: string, column: string, nth: number): string | number | null {
  const words = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)\\)`, 'u').exec(sql)?.[1]?.split(',');
  if (words !== undefined) {
    // The first is what a new row has where it says none.
    const values = words.slice(1).map((word) => word.trim());
    const value = values[nth % values.length] ?? '';
    return value.startsWith("'") ? value.slice(1, -1) : 1;
  }
  return new RegExp(`CHECK \\(${column} BETWEEN`, 'u').test(sql) ? 1 + (nth % 2) : null;
}

function textOrNumber(type: string, kind: string, what: string, nth: number): string | number {
  if (type === 'INTEGER') return 100 + nth;
  if (kind === 'day') return `2026-03-${String(10 + nth).padStart(2, '0')}`;
  return kind === 'list' ? '["a"]' : `${what} ${nth}`;
}
