import { byKey } from '../../shared/by-key.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { MergeField } from '../../shared/duplicates/contract.ts';
import { customerFields, mergedSimpleFields } from '../../shared/records/customer-fields.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { nameOfStaff } from '../staff/staff-names.ts';
import type { StoredCustomer } from './merge-fields.ts';

/** The fields of a merge as text, '' where there is none; kind and consent begin with their code. */
export function fieldTexts(connection: Connection, row: StoredCustomer): Record<MergeField, string> {
  return {
    ...byKey(mergedSimpleFields, (field) => row[customerFields[field].column]),
    name: row.name,
    kind: row.kind,
    birthday: row.birthday_as_typed ?? row.birthday ?? '',
    consent: row.consent === 'unknown' ? '' : joined(row.consent, row.consent_day ?? ''),
    company: joined(labelOf(connection, row.company_id), row.company_role),
    lookedAfterBy: nameOfStaff(connection, row.looked_after_by),
    referredBy: labelOf(connection, row.referred_by),
    photo: nameOfAttachment(connection, row.photo_id),
  };
}

export function labelOf(connection: Connection, id: number | null): string {
  if (id === null) return '';
  const row = firstRow(connection, build.selectFrom('customers').select(['name', 'number']).where('id', '=', id));
  return row === undefined ? '' : customerLabel(row);
}

function nameOfAttachment(connection: Connection, id: number | null): string {
  if (id === null) return '';
  return firstRow(connection, build.selectFrom('attachments').select('name').where('id', '=', id))?.name ?? '';
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
