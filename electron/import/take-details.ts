import type { StoredDay } from '../../shared/dates/kept-day.ts';
import { listDetails } from '../../shared/import/customer-details.ts';
import type { ImportMode } from '../../shared/import/fields.ts';
import {
  type ColumnOfField,
  customerFields,
  type DetailField,
  detailFields,
} from '../../shared/records/customer-fields.ts';
import { type CustomerList, customerLists } from '../../shared/records/customer-lists.ts';
import { foldText } from '../../shared/text.ts';
import type { RowValues } from '../acts/act-writer.ts';
import type { CustomerVotes } from './customer-votes.ts';
import type { ImportTarget } from './import-target.ts';

/** A birthday with its calendar. */
export function birthdayColumns(birthday: StoredDay | null): RowValues {
  return {
    birthday: birthday?.day ?? null,
    birthday_as_typed: birthday?.asTyped ?? null,
    birthday_calendar: birthday?.calendar ?? 'solar',
    birthday_is_leap_month: birthday?.isLeapMonth === true ? 1 : 0,
  };
}

/** The further details that the file has of a new customer. */
export function detailColumns(votes: CustomerVotes): RowValues {
  const values: RowValues = {};
  for (const field of detailFields) {
    const said = votes.detail(field);
    if (said !== null) values[customerFields[field].column] = said;
  }
  const consent = votes.detail('consent');
  if (consent !== null && consent !== 'unknown') {
    values.consent = consent;
    values.consent_day = votes.detail('consentDay');
  }
  return values;
}

type CustomerBefore = Record<ColumnOfField<DetailField> | 'consent', string>;

/** The same for a customer who is there, by the mode. */
export function detailChanges(row: CustomerBefore, votes: CustomerVotes, mode: ImportMode): RowValues {
  const said = detailColumns(votes);
  const changes: RowValues = {};
  for (const field of detailFields) {
    const { column } = customerFields[field];
    if (said[column] !== undefined && (row[column] === '' || mode === 'replace')) changes[column] = said[column];
  }
  if (said.consent !== undefined && (row.consent === 'unknown' || mode === 'replace')) {
    changes.consent = said.consent;
    if (said.consent_day !== null && said.consent_day !== undefined) changes.consent_day = said.consent_day;
  }
  const kind = votes.detail('kind');
  if (kind !== null && mode === 'replace') changes.kind = kind;
  return changes;
}

interface DetailRows {
  list: CustomerList;
  rows: readonly RowValues[];
}

function detailRowsOf(votes: CustomerVotes): DetailRows[] {
  return listDetails.flatMap((field) => {
    const entries = votes.detail(field) ?? [];
    const list = customerLists[field];
    return entries.length === 0 ? [] : [{ list, rows: entries.map((entry) => rowOfEntry(list, entry)) }];
  });
}

function rowOfEntry({ hasFolded }: CustomerList, entry: Readonly<RowValues>): RowValues {
  return hasFolded ? { ...entry, folded: foldText(String(entry.as_typed)) } : { ...entry };
}

function positionIn({ hasPosition }: CustomerList, position: number): RowValues {
  return hasPosition ? { position } : {};
}

/** The lists of a new customer; addresses behind the first, which has columns of its own. */
export function addDetailRows(target: ImportTarget, customerId: number, votes: CustomerVotes): void {
  for (const { list, rows } of detailRowsOf(votes)) {
    for (const [position, values] of rows.entries()) {
      target.insert(list.table, { customer_id: customerId, ...positionIn(list, position), ...values });
    }
  }
  for (const [index, address] of (votes.detail('otherAddresses') ?? []).entries()) {
    target.insert('customer_addresses', { customer_id: customerId, position: index + 1, ...address });
  }
}

/** A list that is there is completed only by the mode that replaces; nothing is taken from it. True where one was. */
export function completeDetailRows(
  target: ImportTarget,
  customerId: number,
  votes: CustomerVotes,
  mode: ImportMode,
): boolean {
  const lists = detailRowsOf(votes);
  const addresses = votes.detail('otherAddresses') ?? [];
  if (addresses.length > 0) lists.push({ list: customerLists.addresses, rows: addresses });
  let hasChanged = false;
  for (const { list, rows } of lists) {
    const { table, key } = list;
    const existing = target.connection
      .prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE customer_id = ?`)
      .all(customerId);
    // The first address is there by its own columns.
    const isComplete = existing.length > (table === 'customer_addresses' ? 1 : 0);
    if (mode === 'fill' && isComplete) continue;
    const keyOf = (row: RowValues): string => JSON.stringify(key.map((column) => row[column]));
    const known = new Set(existing.map(keyOf));
    let position = existing.reduce((last, row) => Math.max(last, Number(row.position ?? -1)), -1) + 1;
    for (const values of rows) {
      if (known.has(keyOf(values))) continue;
      target.insert(table, { customer_id: customerId, ...positionIn(list, position), ...values });
      position += 1;
      hasChanged = true;
    }
  }
  return hasChanged;
}
