import { customerLabel } from '../../shared/customers/customer-label.ts';
import {
  type MergeField,
  type MergeList,
  type MergeSide,
  mergeFields,
  mergeLists,
} from '../../shared/duplicates/contract.ts';
import type { Connection } from '../archive/query.ts';
import { fieldTexts } from './field-texts.ts';
import { twoCustomers } from './merge-customers.ts';
import { type Side, type StoredCustomer, usualSide } from './merge-fields.ts';
import { entriesOf, listTables } from './merge-lists.ts';
import { ownFieldValues } from './merge-own-fields.ts';
import type { Move } from './move-rows.ts';

export interface Comparison {
  winner: MergeSide;
  loser: MergeSide;
  /** Whose value stands where nobody chooses. */
  fields: Record<MergeField, Side>;
}

/** Both customers, field by field. Errors: CUSTOMER_UNKNOWN, MERGE_SAME_CUSTOMER. */
export function compareTwo(connection: Connection, move: Move): Comparison {
  const { winner, loser } = twoCustomers(connection, move);
  const usual = mergeFields.map((field) => [field, usualSide(field, winner, loser)]);
  return {
    winner: sideOf(connection, winner),
    loser: sideOf(connection, loser),
    fields: Object.fromEntries(usual) as Record<MergeField, Side>,
  };
}

function sideOf(connection: Connection, row: StoredCustomer): MergeSide {
  const lists = mergeLists.map((list) => [list, entriesOf(connection, list, row.id).map(listTables[list].textOf)]);
  const count = (table: string): number =>
    connection.prepare<[number], number>(`SELECT count(*) FROM ${table} WHERE customer_id = ?`).pluck().get(row.id) ??
    0;
  return {
    id: row.id,
    number: row.number,
    label: customerLabel(row),
    fields: fieldTexts(connection, row),
    lists: Object.fromEntries(lists) as Record<MergeList, string[]>,
    ownFields: ownFieldValues(connection, row.id).map(({ fieldId, name, kind, text }) => ({
      fieldId,
      name,
      kind,
      text,
    })),
    tags: connection
      .prepare<[number], string>(
        'SELECT tags.name FROM customer_tags JOIN tags ON tags.id = tag_id WHERE customer_id = ? ORDER BY customer_tags.id',
      )
      .pluck()
      .all(row.id),
    note: row.note,
    orders: count('orders'),
    contacts: count('contacts'),
    further: ['preferences', 'relations', 'customer_dates', 'complaints', 'attachments'].reduce(
      (sum, table) => sum + count(table),
      0,
    ),
    lastDay:
      connection
        .prepare<[number], string | null>('SELECT max(last_day) FROM customer_totals WHERE customer_id = ?')
        .pluck()
        .get(row.id) ?? null,
    createdAt: row.created_at,
  };
}
