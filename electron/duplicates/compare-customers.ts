import { customerLabel } from '../../shared/customers/customer-label.ts';
import { type MergeField, type MergeSide, mergeFields, mergeLists } from '../../shared/duplicates/contract.ts';
import { ownedBy } from '../../shared/records/record-graph.ts';
import type { Connection } from '../archive/query.ts';
import { fieldTexts } from './field-texts.ts';
import { type Merge, twoCustomers } from './merge-customers.ts';
import { type StoredCustomer, usualSide } from './merge-fields.ts';
import { entriesOf, listTables } from './merge-lists.ts';
import { ownFieldValues } from './merge-own-fields.ts';

export interface Comparison {
  /** The winner first. */
  members: MergeSide[];
  /** By id, whose value stays where nothing is chosen. */
  fields: Record<MergeField, number>;
}

/** The customers of a group, field by field. Errors: CUSTOMER_UNKNOWN, MERGE_SAME_CUSTOMER. */
export function compareCustomers(
  connection: Connection,
  { winnerId, loserIds }: Pick<Merge, 'winnerId' | 'loserIds'>,
): Comparison {
  const pairs = loserIds.map((loserId) => twoCustomers(connection, { winnerId, loserId }));
  const rows = pairs.flatMap(({ winner, loser }, index) => (index === 0 ? [winner, loser] : [loser]));
  const usual = mergeFields.map((field) => [field, usualCustomer(field, rows).id]);
  return {
    members: rows.map((row) => sideOf(connection, row)),
    fields: Object.fromEntries(usual) as Record<MergeField, number>,
  };
}

/** As the steps of the merge decide, one loser after the other. */
function usualCustomer(field: MergeField, rows: readonly StoredCustomer[]): StoredCustomer {
  return rows.reduce((kept, row) => (usualSide(field, kept, row) === 'loser' ? row : kept));
}

/** They are shown by themselves, or say nothing that a person would miss in a comparison. */
const shownOtherwise: ReadonlySet<string> = new Set([
  ...Object.values(listTables).map(({ table }) => table),
  'customer_tags',
  'own_field_values',
  'contacts',
  'customer_other_names',
  'do_not_contact',
]);
const furtherRecords = ownedBy('customer', 'pair').filter((table) => !shownOtherwise.has(table));

function sideOf(connection: Connection, row: StoredCustomer): MergeSide {
  const lists = mergeLists.map((list) => {
    const { textOf, keyOf } = listTables[list];
    return [list, entriesOf(connection, list, row.id).map((entry) => ({ text: textOf(entry), key: keyOf(entry) }))];
  });
  const count = (table: string): number =>
    connection.prepare<[number], number>(`SELECT count(*) FROM ${table} WHERE customer_id = ?`).pluck().get(row.id) ??
    0;
  return {
    id: row.id,
    number: row.number,
    label: customerLabel(row),
    fields: fieldTexts(connection, row),
    lists: Object.fromEntries(lists) as MergeSide['lists'],
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
    further: furtherRecords.reduce((sum, table) => sum + count(table), 0),
    lastDay:
      connection
        .prepare<[number], string | null>('SELECT max(last_day) FROM customer_totals WHERE customer_id = ?')
        .pluck()
        .get(row.id) ?? null,
    createdAt: row.created_at,
  };
}
