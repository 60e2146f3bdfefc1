import { ShukeError } from '../../shared/errors.ts';
import type { HistoryAct } from '../../shared/history/contract.ts';
import { wayOfAct } from '../../shared/history/way-of-act.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import { hasColumn, pairRecords, partRecords, recordsOfCustomer } from '../../shared/records/record-graph.ts';
import { findAct } from '../acts/list-acts.ts';
import type { Connection } from '../archive/query.ts';
import { customerOfNumber } from '../customers/customer-of-number.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { type LoggedChange, readChanges } from './read-changes.ts';

/** How many changes of one act come with it; the rest are asked for. */
export const changesWithAct = 60;

/** Of `table`, the rows that are a customer's by `column`. */
function rowsBy(table: RecordName, column: string): string {
  return `UNION SELECT '${table}', id FROM ${table} WHERE ${column} = @customer`;
}

function partsOf({ table, column, whole }: (typeof partRecords)[number]): string {
  return `UNION SELECT '${table}', ${table}.id FROM ${whole} JOIN ${table} ON ${table}.${column} = ${whole}.id
           WHERE ${whole}.customer_id = @customer`;
}

/**
 * Every row that is or was the customer's: those that stand, by their index, and those that are gone or moved away, by
 * what the log kept of them. Rows of others that name the customer count where they say what the two are to each other.
 */
const rowsOfCustomer = `rows_of (table_name, row_id) AS MATERIALIZED (
  SELECT 'customers', @customer
  ${recordsOfCustomer.map((table) => rowsBy(table, 'customer_id')).join('\n  ')}
  ${pairRecords.map((table) => rowsBy(table, 'other_customer_id')).join('\n  ')}
  ${partRecords
    .filter(({ whole }) => recordsOfCustomer.includes(whole))
    .map(partsOf)
    .join('\n  ')}
  UNION SELECT table_name, row_id FROM act_changes
         WHERE json_extract(before, '$.customer_id') = @customer
  UNION SELECT table_name, row_id FROM act_changes
         WHERE table_name IN (${pairRecords.map((table) => `'${table}'`).join(', ')})
           AND json_extract(before, '$.other_customer_id') = @customer
)`;

/** Those that an import may have made. */
const importedOfCustomer = recordsOfCustomer.filter((table) => hasColumn(table, 'import_id'));

/** The imports that made rows of the customer, by the act of each. */
const importsOfCustomer = `made_by (import_id) AS (
  SELECT import_id FROM customers WHERE id = @customer AND import_id IS NOT NULL
  ${importedOfCustomer
    .map((table) => `UNION SELECT import_id FROM ${table} WHERE customer_id = @customer AND import_id IS NOT NULL`)
    .join('\n  ')}
)`;

const actsOfCustomer = `WITH ${rowsOfCustomer}, ${importsOfCustomer}, acts_of (id) AS MATERIALIZED (
  SELECT act_changes.act_id FROM rows_of CROSS JOIN act_changes USING (table_name, row_id)
  UNION SELECT act_id FROM imports WHERE id IN made_by
)`;

export interface HistoryPage {
  offset: number;
  limit: number;
}

/** A merged customer's number or id finds the winner. Errors: CUSTOMER_UNKNOWN, CUSTOMER_NUMBER_UNKNOWN. */
export function customerOf(connection: Connection, customer: { id: number } | { number: string }): number {
  if ('id' in customer) return existingCustomer(connection, customer.id).id;
  return customerOfNumber(connection, customer.number);
}

/** The acts that changed a customer, latest first. */
export function customerHistory(
  connection: Connection,
  customer: number,
  { offset, limit }: HistoryPage,
): { total: number; acts: HistoryAct[] } {
  const ids = connection
    .prepare<[{ customer: number }], { id: number }>(`${actsOfCustomer} SELECT id FROM acts_of ORDER BY id DESC`)
    .all({ customer })
    .map(({ id }) => id);
  const shown = ids.slice(offset, offset + limit);
  const changes = changesByAct(connection, customer, shown);
  const acts = shown.map((actId) =>
    asHistory(
      connection,
      actId,
      readChanges(connection, changes.get(actId) ?? []),
      broughtBy(connection, actId, customer),
    ),
  );
  return { total: ids.length, acts };
}

function changesByAct(
  connection: Connection,
  customer: number,
  actIds: readonly number[],
): Map<number, LoggedChange[]> {
  const logged = connection
    .prepare<[{ customer: number; acts: string }], LoggedChange & { actId: number }>(
      `WITH ${rowsOfCustomer}
       SELECT act_id AS actId, table_name AS "table", row_id AS rowId, before, after
         FROM rows_of CROSS JOIN act_changes USING (table_name, row_id)
        WHERE act_id IN (SELECT value FROM json_each(@acts)) ORDER BY id`,
    )
    .all({ customer, acts: JSON.stringify(actIds) });
  return Map.groupBy(logged, ({ actId }) => actId);
}

/** An act with what it changed of everybody. Error: ACT_UNKNOWN. */
export function historyOfAct(connection: Connection, actId: number, { offset, limit }: HistoryPage): HistoryAct {
  const changes = readChanges(connection, loggedByAct(connection, actId));
  const act = asHistory(connection, actId, changes, broughtBy(connection, actId, null));
  return { ...act, changes: changes.slice(offset, offset + limit) };
}

export function loggedByAct(connection: Connection, actId: number): LoggedChange[] {
  return connection
    .prepare<[number], LoggedChange>(
      `SELECT table_name AS "table", row_id AS rowId, before, after FROM act_changes WHERE act_id = ? ORDER BY id`,
    )
    .all(actId);
}

function asHistory(
  connection: Connection,
  actId: number,
  changes: HistoryAct['changes'],
  brought: HistoryAct['brought'],
): HistoryAct {
  const act = findAct(connection, actId);
  if (!act) throw new ShukeError('ACT_UNKNOWN', { act: actId });
  return {
    ...act,
    way: wayOfAct(act),
    changes: changes.slice(0, changesWithAct),
    changeCount: changes.length,
    brought,
  };
}

/** How many rows the act's import made that still stand, by table: of one customer, or of everybody. */
export function broughtBy(connection: Connection, actId: number, customer: number | null): Record<string, number> {
  const entry = connection.prepare<[number], { id: number }>('SELECT id FROM imports WHERE act_id = ?').get(actId);
  if (!entry) return {};
  const brought: Record<string, number> = {};
  for (const table of ['customers', ...importedOfCustomer] as const) {
    const owner = table === 'customers' ? 'id' : 'customer_id';
    const row = connection
      .prepare<[{ import: number; customer: number | null }], { rows: number }>(
        `SELECT count(*) AS rows FROM ${table}
          WHERE import_id = @import AND ${customer === null ? '@customer IS NULL' : `${owner} = @customer`}`,
      )
      .get({ import: entry.id, customer });
    if (row !== undefined && row.rows > 0) brought[table] = row.rows;
  }
  return brought;
}
