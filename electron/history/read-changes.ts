import type { HistoryChange, HistoryField } from '../../shared/history/contract.ts';
import type { ColumnKind } from '../../shared/records/columns.ts';
import { columnOf } from '../../shared/records/record-graph.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';
import { type ValueReader, valueReader } from './said-values.ts';

/** An entry of the log as it is stored. */
export interface LoggedChange {
  table: string;
  rowId: number;
  before: string | null;
  after: string | null;
}

/** The entries that say something to a person: what changed only in ways no one sees is left out. */
export function readChanges(connection: Connection, logged: readonly LoggedChange[]): HistoryChange[] {
  const reader = valueReader(connection);
  return logged.map((change) => readChange(connection, reader, change)).filter(saysSomething);
}

/** What the definitions do not know is left unsaid. */
function kindOf(table: string, field: string): ColumnKind {
  return columnOf(table, field)?.kind ?? 'technical';
}

function saysSomething({ kind, fields }: HistoryChange): boolean {
  return kind !== 'changed' || fields.length > 0;
}

function readChange(
  connection: Connection,
  reader: ValueReader,
  { table, rowId, before: beforeJson, after: afterJson }: LoggedChange,
): HistoryChange {
  const before = readRow(beforeJson);
  const after = readRow(afterJson);
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const row = { id: rowId, ...(before ?? after) };
  const fields: HistoryField[] = [];
  for (const field of Object.keys({ ...before, ...after })) {
    if (!isSaid(table, field, kind)) continue;
    const [was, is] = [before, after].map((version) => reader.value(table, field, version?.[field] ?? null, row));
    if (kind !== 'changed' && [was, is].some((value) => value?.kind === 'code' && usualCodes.has(value.code))) continue;
    if ((was ?? null) === null && (is ?? null) === null && kindOf(table, field) !== 'unshown') continue;
    fields.push({ field, before: was ?? null, after: is ?? null });
  }
  const customerId = table === 'customers' ? rowId : ownerOf(connection, table, rowId, before ?? after);
  return {
    table,
    rowId,
    kind,
    customer: customerId === null ? null : { id: customerId, label: reader.customerLabel(customerId) },
    fields,
  };
}

/** What every customer has to begin with. */
const usualCodes: ReadonlySet<string> = new Set(['unknown', 'solar']);

/** Of a row that came or went whole: what it is about, not every mark it bears. */
function isSaid(table: string, field: string, kind: HistoryChange['kind']): boolean {
  const columnIs = kindOf(table, field);
  if (columnIs === 'technical') return false;
  return kind === 'changed' || (columnIs !== 'owner' && columnIs !== 'yesNo');
}

function ownerOf(connection: Connection, table: string, rowId: number, row: RowValues | null): number | null {
  if (typeof row?.customer_id === 'number') return row.customer_id;
  if (columnOf(table, 'customer_id') === undefined) return null;
  const found = connection
    .prepare<[number], { customerId: number | null }>(`SELECT customer_id AS customerId FROM ${table} WHERE id = ?`)
    .get(rowId);
  if (found !== undefined) return found.customerId;
  const gone = connection
    .prepare<[string, number], { customerId: number | null }>(
      `SELECT json_extract(before, '$.customer_id') AS customerId FROM act_changes
        WHERE table_name = ? AND row_id = ? AND after IS NULL ORDER BY id DESC LIMIT 1`,
    )
    .get(table, rowId);
  return gone?.customerId ?? null;
}

function readRow(json: string | null): RowValues | null {
  return json === null ? null : (JSON.parse(json) as RowValues);
}
