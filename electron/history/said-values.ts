import type { HistoryValue } from '../../shared/history/history-value.ts';
import { columnOf, isRecord, partRecords } from '../../shared/records/record-graph.ts';
import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';
import { labelOf } from '../records/row-label.ts';

/** Puts the log's plain values into typed ones, ids into the names of what they stand for. */
export interface ValueReader {
  /** Null for nothing; `row` is what is known of the whole row (its currency). */
  value(table: string, column: string, value: SqlValue, row: RowValues): HistoryValue | null;
  /** What a customer is called; of one that is gone, the empty text. */
  customerLabel(id: number): string;
}

/** Of a row that is gone, the log may still know what it was called. */
const nameInLog = `SELECT coalesce(json_extract(coalesce(before, after), '$.name'),
                                   json_extract(coalesce(before, after), '$.number'),
                                   json_extract(coalesce(before, after), '$.day')) AS name
                     FROM act_changes WHERE table_name = ? AND row_id = ? AND (before IS NULL OR after IS NULL)
                    ORDER BY id DESC LIMIT 1`;

const unknownColumn = { kind: 'technical', references: null } as const;

export function valueReader(connection: Connection): ValueReader {
  const known = new Map<string, string>();

  function nameOf(table: string, id: number): string {
    const key = `${table} ${id}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const name =
      (isRecord(table) ? labelOf(connection, table, id) : undefined) ??
      connection.prepare<[string, number], string | null>(nameInLog).pluck().get(table, id) ??
      '';
    known.set(key, name);
    return name;
  }

  /** Of the row, or else of the row it is part of, or else of the archive. */
  function currencyOf(table: string, row: RowValues): string {
    if (typeof row.currency === 'string') return row.currency;
    const part = partRecords.find((one) => one.table === table);
    const [ownerTable, id] = part === undefined ? [table, row.id] : [part.whole, row[part.column]];
    const isStored = columnOf(ownerTable, 'currency') !== undefined && typeof id === 'number';
    const stored = isStored
      ? connection.prepare<[number], string>(`SELECT currency FROM ${ownerTable} WHERE id = ?`).pluck().get(id)
      : undefined;
    return stored ?? connection.prepare<[], string>('SELECT home_currency FROM archive').pluck().get() ?? '';
  }

  return {
    customerLabel: (id) => nameOf('customers', id),
    value(table, column, value, row) {
      if (value === null || value === '') return null;
      const { kind, references } = columnOf(table, column) ?? unknownColumn;
      if (typeof value === 'string') {
        if (kind === 'code') return { kind: 'code', code: value };
        if (kind === 'day') return { kind: 'day', day: value };
        return kind === 'unshown' ? null : { kind: 'text', text: value };
      }
      switch (kind) {
        case 'yesNo':
          return { kind: 'yesNo', yes: value === 1 };
        case 'millionths':
          return { kind: 'millionths', millionths: value };
        case 'money':
          return { kind: 'money', minor: value, currency: currencyOf(table, row) };
        case 'moment':
          return { kind: 'moment', at: value };
        case 'owner':
        case 'reference':
          return references === 'customers'
            ? { kind: 'customer', customerId: value, label: nameOf('customers', value) }
            : { kind: 'text', text: nameOf(references ?? '', value) };
        default:
          return { kind: 'count', count: value };
      }
    },
  };
}
