import type { HistoryValue } from '../../shared/history/history-value.ts';
import type { RowValues, SqlValue } from '../acts/act-writer.ts';
import type { Connection } from '../archive/query.ts';
import { type ColumnKind, columnKind } from './recorded-columns.ts';

/** Puts the log's plain values into typed ones, ids into the names of what they stand for. */
export interface ValueReader {
  /** Null for nothing; `row` is what is known of the whole row (its currency). */
  value(table: string, column: string, value: SqlValue, row: RowValues): HistoryValue | null;
  /** What a customer is called; of one that is gone, the empty text. */
  customerLabel(id: number): string;
}

/** How the row of an id is called; of a row that is gone, the log may still know. */
const namesOfRows: Partial<Record<ColumnKind, string>> = {
  customers: `SELECT coalesce(nullif(name, ''), number) AS name FROM customers WHERE id = ?`,
  tags: 'SELECT name FROM tags WHERE id = ?',
  staff: 'SELECT name FROM staff WHERE id = ?',
  own_fields: 'SELECT name FROM own_fields WHERE id = ?',
  own_field_choices: 'SELECT name FROM own_field_choices WHERE id = ?',
  contacts: `SELECT trim(day || ' ' || substr(text, 1, 60)) AS name FROM contacts WHERE id = ?`,
  attachments: 'SELECT name FROM attachments WHERE id = ?',
  orders: `SELECT trim(coalesce(number, '') || ' ' || day) AS name FROM orders WHERE id = ?`,
  products: `SELECT coalesce(nullif(description, ''), nullif(code, ''), category) AS name FROM products WHERE id = ?`,
};

const nameInLog = `SELECT coalesce(json_extract(coalesce(before, after), '$.name'),
                                   json_extract(coalesce(before, after), '$.number'),
                                   json_extract(coalesce(before, after), '$.day')) AS name
                     FROM act_changes WHERE table_name = ? AND row_id = ? AND (before IS NULL OR after IS NULL)
                    ORDER BY id DESC LIMIT 1`;

export function valueReader(connection: Connection): ValueReader {
  const known = new Map<string, string>();

  function nameOf(table: ColumnKind, id: number): string {
    const key = `${table} ${id}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const sql = namesOfRows[table];
    const row =
      (sql === undefined ? undefined : connection.prepare<[number], { name: string | null }>(sql).get(id)) ??
      connection.prepare<[string, number], { name: string | null }>(nameInLog).get(table, id);
    const name = row?.name ?? '';
    known.set(key, name);
    return name;
  }

  function currencyOf(table: string, row: RowValues): string {
    if (typeof row.currency === 'string') return row.currency;
    const orderId = table === 'order_lines' ? row.order_id : row.id;
    const order =
      typeof orderId === 'number'
        ? connection.prepare<[number], { currency: string }>('SELECT currency FROM orders WHERE id = ?').get(orderId)
        : undefined;
    return (
      order?.currency ??
      connection.prepare<[], { currency: string }>('SELECT home_currency AS currency FROM archive').get()?.currency ??
      ''
    );
  }

  return {
    customerLabel: (id) => nameOf('customers', id),
    value(table, column, value, row) {
      if (value === null || value === '') return null;
      const kind = columnKind(table, column);
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
        case 'customers':
          return { kind: 'customer', customerId: value, label: nameOf('customers', value) };
        case 'tags':
        case 'staff':
        case 'own_fields':
        case 'own_field_choices':
        case 'contacts':
        case 'attachments':
        case 'orders':
        case 'products':
          return { kind: 'text', text: nameOf(kind, value) };
        default:
          return { kind: 'count', count: value };
      }
    },
  };
}
