import type { BulkChange } from '../../shared/customers/contract.ts';
import type { CustomerSelection } from '../../shared/customers/filter.ts';
import type { Consent } from '../../shared/customers/permission.ts';
import { ShukeError } from '../../shared/errors.ts';
import { confirmedWhenTyped } from '../../shared/freshness/fact-kinds.ts';
import { longest } from '../../shared/longest.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { dayOfAct } from '../acts/day-of-act.ts';
import { build, type Connection, oneRow } from '../archive/query.ts';
import { writeConfirmed } from '../freshness/write-confirmed.ts';
import { typedOwnValue, writeOwnValue } from '../own-fields/own-field-values.ts';
import { findOrMakeStaff } from '../staff/staff-names.ts';
import { assertNotOwnCompany, companyOfEdit } from './edit-company.ts';
import { addDoNotContact, allowContact, consentValues } from './edit-permission.ts';
import { selectedCustomers } from './selected-customers.ts';
import { findOrMakeTag, findTag, tidyTags } from './tags.ts';

export interface BulkEdit {
  selection: CustomerSelection;
  change: BulkChange;
  /** For filters that count days from it. */
  today: string;
}

/** Changes every selected customer that is not yet so; answers how many. Errors: CUSTOMER_UNKNOWN, INPUT_TEXT_TOO_LONG, and of the field set. */
export function bulkEdit(writer: ActWriter, { selection, change, today }: BulkEdit): number {
  const { connection } = writer;
  const { home_currency: homeCurrency } = oneRow(connection, build.selectFrom('archive').select('home_currency'));
  const ids = selectedCustomers(connection, selection, { homeCurrency, today });
  switch (change.what) {
    case 'addTags':
      return addTags(writer, ids, tidyTags(change.tags));
    case 'removeTags':
      return removeTags(writer, ids, tidyTags(change.tags));
    case 'kind':
      return countWhere(ids, (id) => writer.update('customers', id, { kind: change.kind }));
    case 'city':
      return setInFirstAddress(writer, ids, 'city', storableText(change.city));
    case 'country':
      return setInFirstAddress(writer, ids, 'country', storableText(change.country));
    case 'note':
      return change.mode === 'replace'
        ? countWhere(ids, (id) => writer.update('customers', id, { note: storableText(change.note) }))
        : appendToNotes(writer, ids, storableText(change.note));
    case 'source': {
      const source = storableText(change.source);
      return countWhere(ids, (id) => writer.update('customers', id, { source }));
    }
    case 'consent':
      return setConsent(writer, ids, change);
    case 'company':
      return setCompany(writer, ids, change.companyId);
    case 'lookedAfterBy': {
      if (ids.length === 0) return 0;
      const staff = findOrMakeStaff(writer, change.name);
      return countWhere(ids, (id) => writer.update('customers', id, { looked_after_by: staff }));
    }
    case 'doNotContact':
      return countWhere(ids, (id) => addDoNotContact(writer, id, change.channels));
    case 'contactAgain':
      return countWhere(ids, (id) => allowContact(writer, id, change.channels));
    case 'ownField': {
      const { field, value } = typedOwnValue(connection, change);
      return countWhere(ids, (id) => writeOwnValue(writer, id, field.id, value));
    }
    case 'bin':
      return putInBin(writer, ids);
    case 'takeOutOfBin':
      return countWhere(ids, (id) => writer.update('customers', id, { binned_at: null }));
  }
}

/** What the history says it was done with: the tags, the city. */
export function subjectOfBulkChange(change: BulkChange): string {
  switch (change.what) {
    case 'addTags':
    case 'removeTags':
      return tidyTags(change.tags).join(', ');
    case 'city':
      return storableText(change.city);
    case 'country':
      return storableText(change.country);
    case 'source':
      return storableText(change.source);
    case 'lookedAfterBy':
      return storableText(change.name);
    case 'ownField':
      return storableText(change.value);
    default:
      return '';
  }
}

/** Without a day: today, for those it changes. */
function setConsent(
  writer: ActWriter,
  ids: readonly number[],
  { consent, day }: Extract<BulkChange, { what: 'consent' }>,
): number {
  const before = writer.connection.prepare<[number], { consent: Consent; consent_day: string | null }>(
    'SELECT consent, consent_day FROM customers WHERE id = ?',
  );
  return countWhere(ids, (id) => {
    const row = before.get(id);
    if (row === undefined) return false;
    const edit = { consent, ...(day === null ? {} : { consentDay: day }) };
    return writer.update('customers', id, consentValues(writer, row, edit));
  });
}

function setCompany(writer: ActWriter, ids: readonly number[], companyId: number | null): number {
  const company = companyOfEdit(writer, companyId === null ? null : { id: companyId });
  return countWhere(ids, (id) => {
    if (company !== null) assertNotOwnCompany(writer.connection, id, company);
    return writer.update('customers', id, { company_id: company });
  });
}

function addTags(writer: ActWriter, ids: readonly number[], names: readonly string[]): number {
  const changed = new Set<number>();
  if (ids.length === 0) return 0;
  for (const name of names) {
    const tagId = findOrMakeTag(writer, name);
    const having = rowsOfTag(writer.connection, tagId);
    for (const id of ids) {
      if (having.has(id)) continue;
      writer.insert('customer_tags', { customer_id: id, tag_id: tagId });
      changed.add(id);
    }
  }
  return changed.size;
}

function removeTags(writer: ActWriter, ids: readonly number[], names: readonly string[]): number {
  const changed = new Set<number>();
  for (const name of names) {
    const tagId = findTag(writer.connection, name);
    if (tagId === null) continue;
    const having = rowsOfTag(writer.connection, tagId);
    for (const id of ids) {
      const row = having.get(id);
      if (row === undefined) continue;
      writer.remove('customer_tags', row);
      changed.add(id);
    }
  }
  return changed.size;
}

/** Row of `customer_tags` by customer. */
function rowsOfTag(connection: Connection, tagId: number): Map<number, number> {
  const rows = connection
    .prepare<[number], [customerId: number, id: number]>('SELECT customer_id, id FROM customer_tags WHERE tag_id = ?')
    .raw()
    .all(tagId);
  return new Map(rows);
}

function setInFirstAddress(
  writer: ActWriter,
  ids: readonly number[],
  field: 'city' | 'country',
  value: string,
): number {
  const first = writer.connection.prepare<[number], { id: number }>(
    'SELECT id FROM customer_addresses WHERE customer_id = ? ORDER BY position, id LIMIT 1',
  );
  return countWhere(ids, (id) => {
    const address = first.get(id);
    if (address !== undefined) return writeConfirmed(writer, 'address', address.id, { [field]: value });
    if (value === '') return false;
    const confirmed_day = confirmedWhenTyped(dayOfAct(writer));
    writer.insert('customer_addresses', { customer_id: id, position: 0, [field]: value, confirmed_day });
    return true;
  });
}

function appendToNotes(writer: ActWriter, ids: readonly number[], text: string): number {
  if (storableText(text) === '') return 0;
  const noteOf = writer.connection.prepare<[number], { note: string }>('SELECT note FROM customers WHERE id = ?');
  return countWhere(ids, (id) => {
    const before = noteOf.get(id)?.note ?? '';
    const note = before === '' ? text : `${before}\n${text}`;
    if (note.length > longest.note) throw new ShukeError('INPUT_TEXT_TOO_LONG', { most: longest.note });
    return writer.update('customers', id, { note });
  });
}

function putInBin(writer: ActWriter, ids: readonly number[]): number {
  const isBinned = writer.connection.prepare<[number], { id: number }>(
    'SELECT id FROM customers WHERE id = ? AND binned_at IS NOT NULL',
  );
  return countWhere(
    ids,
    (id) => isBinned.get(id) === undefined && writer.update('customers', id, { binned_at: writer.at }),
  );
}

function countWhere(ids: readonly number[], isChanged: (id: number) => boolean): number {
  let count = 0;
  for (const id of ids) if (isChanged(id)) count += 1;
  return count;
}
