import type { RecordName } from '../../shared/records/all-records.ts';
import type { RowLabel } from '../../shared/records/define-record.ts';
import { definitionOf, recordNames } from '../../shared/records/record-graph.ts';
import type { Connection } from '../archive/query.ts';

/** The longest part of a label that has several, in characters. */
const longestPart = 60;

/** What a row of a record is called, as an expression over its table; null where its rows have no name of their own. */
function labelSql(table: RecordName): string | null {
  return sqlOfLabels.get(table) ?? null;
}

const sqlOfLabels: ReadonlyMap<RecordName, string> = new Map(
  recordNames.flatMap((table) => {
    const { label } = definitionOf(table);
    return label === null ? [] : [[table, sqlOf(table, label)]];
  }),
);

function sqlOf(table: RecordName, label: RowLabel): string {
  if ('firstOf' in label) {
    const parts = label.firstOf.map((column) => `nullif(${table}.${column}, '')`);
    return `coalesce(${[...parts, "''"].join(', ')})`;
  }
  const parts = label.allOf.map((column) => `substr(coalesce(${table}.${column}, ''), 1, ${longestPart})`);
  return `trim(${parts.join(" || ' ' || ")})`;
}

/** Undefined where there is no such row any more, or its rows have no name. */
export function labelOf(connection: Connection, table: RecordName, id: number): string | undefined {
  const sql = labelSql(table);
  if (sql === null) return undefined;
  return connection.prepare<[number], string>(`SELECT ${sql} FROM ${table} WHERE id = ?`).pluck().get(id);
}
