import { looksLikeCompany } from '../../shared/customers/company-name.ts';
import type { ImportMode } from '../../shared/import/fields.ts';
import { foldText } from '../../shared/text.ts';
import type { ContactCard } from '../../shared/vcard/contact-card.ts';
import type { RowValues } from '../acts/act-writer.ts';
import { build, firstRow } from '../archive/query.ts';
import { birthdayValues } from '../dates/birthday-values.ts';
import type { ImportTarget } from '../import/import-target.ts';
import { addTags } from '../import/take-customer.ts';
import { type ListTable, listRowsOf, listTables } from './card-rows.ts';
import { photoToKeep } from './photo-of-card.ts';

/** Adds a customer the archive does not know. */
export function addCard(target: ImportTarget, card: ContactCard, companyId: number | null): number {
  const { name } = card;
  const id = target.insert('customers', {
    number: target.ownNumber(),
    number_is_ours: 1,
    kind: card.isCompany || looksLikeCompany(name) ? 'company' : 'person',
    name,
    name_folded: foldText(name),
    ...birthdayValues(card.birthday, null),
    note: card.note,
    company_id: companyId,
    company_role: card.role,
    created_at: target.at,
    updated_at: target.at,
  });
  for (const [table, rows] of Object.entries(listRowsOf(card))) {
    for (const [position, values] of rows.entries()) {
      target.insert(table as ListTable, { customer_id: id, position, ...values });
    }
  }
  addTags(target, id, new Set(card.tags));
  addPhoto(target, id, card);
  return id;
}

/** Completes or corrects a customer by the mode; what the card does not say stays. True where something changed. */
export function updateByCard(
  target: ImportTarget,
  id: number,
  { card, companyId, mode }: { card: ContactCard; companyId: number | null; mode: ImportMode },
): boolean {
  if (mode === 'add') return false;
  target.settle();
  const row = firstRow(target.connection, build.selectFrom('customers').selectAll().where('id', '=', id));
  if (!row) return false;
  const takes = (said: boolean, isEmpty: boolean) => said && (isEmpty || mode === 'replace');
  const values: RowValues = {};
  if (takes(card.name !== '', row.name === '')) {
    values.name = card.name;
    values.name_folded = foldText(card.name);
  }
  if (takes(card.birthday !== '', row.birthday_as_typed === null)) {
    Object.assign(values, birthdayValues(card.birthday, null));
  }
  if (takes(card.note !== '', row.note === '')) values.note = card.note;
  if (takes(card.role !== '', row.company_role === '')) values.company_role = card.role;
  if (takes(companyId !== null && companyId !== id, row.company_id === null)) values.company_id = companyId;
  const changes = [
    target.update('customers', id, values),
    ...Object.entries(listRowsOf(alsoCalled(card, values.name === undefined ? row.name : card.name))).map(
      ([table, rows]) => completeList(target, id, { table: table as ListTable, rows, mode }),
    ),
    addTags(target, id, new Set(card.tags)),
    row.photo_id === null && addPhoto(target, id, card),
  ];
  return changes.includes(true);
}

/** By a phone a customer can be found whom the card calls otherwise: that is another name of theirs. */
function alsoCalled(card: ContactCard, name: string): ContactCard {
  if (card.name === '' || foldText(card.name) === foldText(name)) return card;
  return { ...card, otherNames: [card.name, ...card.otherNames] };
}

function completeList(
  target: ImportTarget,
  id: number,
  { table, rows, mode }: { table: ListTable; rows: readonly RowValues[]; mode: ImportMode },
): boolean {
  if (rows.length === 0) return false;
  const existing = target.connection
    .prepare<[number], RowValues>(`SELECT * FROM ${table} WHERE customer_id = ? ORDER BY position`)
    .all(id);
  // Another name takes nothing from those that are there.
  if (mode === 'fill' && existing.length > 0 && table !== 'customer_other_names') return false;
  const keyOf = (row: RowValues) => JSON.stringify(keyColumns(table, row).map((column) => row[column]));
  const known = new Set(existing.map(keyOf));
  let position = existing.reduce((last, row) => Math.max(last, Number(row.position)), -1) + 1;
  const missing = rows.filter((row) => !known.has(keyOf(row)));
  for (const values of missing) {
    target.insert(table, { customer_id: id, position, ...values });
    position += 1;
  }
  return missing.length > 0;
}

/** Phones compare by their digits, and as typed where they hold none. */
function keyColumns(table: ListTable, row: RowValues): readonly string[] {
  if (table !== 'customer_phones') return listTables[table];
  return row.digits === '' ? ['as_typed'] : ['digits'];
}

function addPhoto(target: ImportTarget, id: number, { photo }: ContactCard): boolean {
  const file = photo === null ? null : photoToKeep(photo);
  if (file === null) return false;
  target.keepContent(file);
  const photoId = target.insert('attachments', {
    customer_id: id,
    contact_id: null,
    name: file.name,
    media_type: file.mediaType,
    byte_count: file.content.length,
    sha256: file.sha256,
    added_at: target.at,
  });
  target.settle();
  target.update('customers', id, { photo_id: photoId });
  return true;
}
