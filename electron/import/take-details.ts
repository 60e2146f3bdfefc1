import type { StoredDay } from '../../shared/dates/kept-day.ts';
import type { ImportMode } from '../../shared/import/fields.ts';
import type { RecordName } from '../../shared/records/all-records.ts';
import {
  type ColumnOfField,
  customerFields,
  type DetailField,
  detailFields,
} from '../../shared/records/customer-fields.ts';
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
  table: RecordName;
  /** Columns in which two rows say the same. */
  key: readonly string[];
  hasPosition: boolean;
  rows: RowValues[];
}

function detailRowsOf(votes: CustomerVotes): DetailRows[] {
  const lists: DetailRows[] = [
    {
      table: 'customer_other_names',
      key: ['folded'],
      hasPosition: true,
      rows: (votes.detail('otherNames') ?? []).map((name) => ({ as_typed: name, folded: foldText(name) })),
    },
    {
      table: 'customer_wechats',
      key: ['folded'],
      hasPosition: true,
      rows: (votes.detail('wechats') ?? []).map(({ label, text }) => ({
        label,
        as_typed: text,
        folded: foldText(text),
      })),
    },
    {
      table: 'customer_dates',
      key: ['kind', 'label', 'as_typed'],
      hasPosition: true,
      rows: (votes.detail('dates') ?? []).map(({ kind, label, day, calendar, isLeapMonth, asTyped }) => ({
        kind,
        label,
        day,
        calendar,
        is_leap_month: isLeapMonth ? 1 : 0,
        as_typed: asTyped,
      })),
    },
    {
      table: 'do_not_contact',
      key: ['channel'],
      hasPosition: false,
      rows: (votes.detail('doNotContact') ?? []).map(({ channel, sinceDay }) => ({ channel, since_day: sinceDay })),
    },
    {
      table: 'preferences',
      key: ['kind', 'text'],
      hasPosition: false,
      rows: (votes.detail('preferences') ?? []).map((preference) => ({
        kind: preference.kind,
        topic: preference.topic,
        text: preference.text,
        why: preference.why,
        manner: preference.manner,
        learned_day: preference.learnedDay,
        learned_from: preference.learnedFrom,
        is_current: preference.isCurrent ? 1 : 0,
        confirmed_day: preference.confirmedDay,
      })),
    },
    {
      table: 'life_events',
      key: ['day', 'kind', 'text'],
      hasPosition: false,
      rows: (votes.detail('lifeEvents') ?? []).map(({ day, kind, text }) => ({ day, kind, text })),
    },
  ];
  return lists.filter(({ rows }) => rows.length > 0);
}

function otherAddressRows(votes: CustomerVotes): RowValues[] {
  const addresses = votes.detail('otherAddresses') ?? [];
  return addresses.map(({ confirmedDay, ...address }) => ({ ...address, confirmed_day: confirmedDay }));
}

/** The lists of a new customer; addresses behind the first, which has columns of its own. */
export function addDetailRows(target: ImportTarget, customerId: number, votes: CustomerVotes): void {
  for (const { table, hasPosition, rows } of detailRowsOf(votes)) {
    for (const [position, values] of rows.entries()) {
      target.insert(table, { customer_id: customerId, ...(hasPosition ? { position } : {}), ...values });
    }
  }
  for (const [index, address] of otherAddressRows(votes).entries()) {
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
  const rows = otherAddressRows(votes);
  if (rows.length > 0) {
    const key = ['street', 'city', 'postcode', 'country'];
    lists.push({ table: 'customer_addresses', key, hasPosition: true, rows });
  }
  let hasChanged = false;
  for (const { table, key, hasPosition, rows } of lists) {
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
      target.insert(table, { customer_id: customerId, ...(hasPosition ? { position } : {}), ...values });
      position += 1;
      hasChanged = true;
    }
  }
  return hasChanged;
}
