import type { z } from 'zod';
import type { customerEditSchema } from '../../shared/customers/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { calledName } from '../../shared/customers/name-parts.ts';
import { ShukeError } from '../../shared/errors.ts';
import { phoneDigits, phonesOfLine } from '../../shared/phone.ts';
import { customerFields, simpleFields } from '../../shared/records/customer-fields.ts';
import { customerNumberFromCell, foldText, oneLine, storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';
import { birthdayValues } from '../dates/birthday-values.ts';
import { typedOwnValue, writeOwnValue } from '../own-fields/own-field-values.ts';
import { findOrMakeStaff } from '../staff/staff-names.ts';
import { replaceAddresses } from './edit-addresses.ts';
import { assertNotOwnCompany, companyOfEdit } from './edit-company.ts';
import { replaceEntries } from './edit-entries.ts';
import { consentValues, replaceDoNotContact } from './edit-permission.ts';
import { nextOwnNumber } from './own-number.ts';
import { findOrMakeTag, tidyTags } from './tags.ts';

export type CustomerEdit = z.infer<typeof customerEditSchema>;

/** Errors: CUSTOMER_NAME_EMPTY, CUSTOMER_NUMBER_TAKEN, and those of `editCustomer`. */
export function createCustomer(writer: ActWriter, edit: CustomerEdit): { id: number; name: string } {
  const written = oneLine(storableText(edit.name ?? ''));
  if (written === '') throw new ShukeError('CUSTOMER_NAME_EMPTY');
  // What is changed later is taken as typed: the comma may be wanted.
  const name = edit.kind === 'company' ? written : calledName(written);
  const given = customerNumberFromCell(storableText(edit.number ?? '')).number ?? '';
  const id = writer.insert('customers', {
    number: given === '' ? nextOwnNumber(writer.connection) : freeNumber(writer.connection, given, null),
    number_is_ours: given === '' ? 1 : 0,
    kind: edit.kind ?? 'person',
    name,
    name_folded: foldText(name),
    created_at: writer.at,
    updated_at: writer.at,
  });
  const { name: _name, number: _number, kind: _kind, ...rest } = edit;
  editCustomer(writer, id, rest);
  return { id, name };
}

/** Changes what `edit` names. Errors: those of the contract's `customers.edit`. */
export function editCustomer(writer: ActWriter, id: number, edit: CustomerEdit): { label: string } {
  const { connection } = writer;
  const customer = firstRow(connection, build.selectFrom('customers').selectAll().where('id', '=', id));
  if (!customer) throw new ShukeError('CUSTOMER_UNKNOWN', { customer: id });

  const values: RowValues = {};
  if (edit.name !== undefined) {
    const name = oneLine(storableText(edit.name));
    if (name === '') throw new ShukeError('CUSTOMER_NAME_EMPTY');
    values.name = name;
    values.name_folded = foldText(name);
  }
  if (edit.number !== undefined) {
    const { number } = customerNumberFromCell(storableText(edit.number));
    if (number !== null && number !== customer.number) {
      values.number = freeNumber(connection, number, id);
      values.number_is_ours = 0;
    }
  }
  if (edit.kind !== undefined) values.kind = edit.kind;
  if (edit.birthday !== undefined) {
    Object.assign(values, birthdayValues(edit.birthday, null));
  }
  for (const field of simpleFields) {
    const typed = edit[field];
    if (typed !== undefined) values[customerFields[field].column] = storableText(typed);
  }
  if (edit.company !== undefined) {
    const companyId = companyOfEdit(writer, edit.company);
    if (companyId !== null) assertNotOwnCompany(connection, id, companyId);
    values.company_id = companyId;
  }
  if (edit.lookedAfterBy !== undefined) values.looked_after_by = findOrMakeStaff(writer, edit.lookedAfterBy);
  if (edit.consent !== undefined || edit.consentDay !== undefined) {
    Object.assign(values, consentValues(writer, customer, edit));
  }
  writer.update('customers', id, values);

  if (edit.phones) replaceEntries(writer, 'customer_phones', id, edit.phones.flatMap(phonesOfLine), phoneDigits);
  if (edit.emails) replaceEntries(writer, 'customer_emails', id, edit.emails, foldText);
  if (edit.otherNames) replaceEntries(writer, 'customer_other_names', id, edit.otherNames, foldText);
  if (edit.wechats) replaceEntries(writer, 'customer_wechats', id, edit.wechats, foldText);
  if (edit.addresses) replaceAddresses(writer, id, edit.addresses);
  if (edit.tags) replaceTags(writer, id, edit.tags);
  if (edit.doNotContact) replaceDoNotContact(writer, id, edit.doNotContact);
  for (const typed of edit.ownValues ?? []) {
    const { field, value } = typedOwnValue(connection, typed);
    writeOwnValue(writer, id, field.id, value);
  }
  return {
    label: customerLabel({
      name: String(values.name ?? customer.name),
      number: String(values.number ?? customer.number),
    }),
  };
}

/** Error: CUSTOMER_NUMBER_TAKEN, naming who has it. */
function freeNumber(connection: Connection, number: string, except: number | null): string {
  const holder = firstRow(
    connection,
    build.selectFrom('customers').select(['id', 'name']).where('number', '=', number),
  );
  if (holder && holder.id !== except) throw new ShukeError('CUSTOMER_NUMBER_TAKEN', { number, name: holder.name });
  return number;
}

function replaceTags(writer: ActWriter, customerId: number, wanted: readonly string[]): void {
  const { connection } = writer;
  const existing = allRows(
    connection,
    build.selectFrom('customer_tags').select(['id', 'tag_id as tagId']).where('customer_id', '=', customerId),
  );
  const wantedIds = new Set(tidyTags(wanted).map((name) => findOrMakeTag(writer, name)));
  for (const tag of existing) if (!wantedIds.has(tag.tagId)) writer.remove('customer_tags', tag.id);
  const existingIds = new Set(existing.map((tag) => tag.tagId));
  for (const tagId of wantedIds) {
    if (!existingIds.has(tagId)) writer.insert('customer_tags', { customer_id: customerId, tag_id: tagId });
  }
}

/** To the bin: out of lists and rankings, kept whole. Error: CUSTOMER_UNKNOWN. */
export function binCustomer(writer: ActWriter, id: number): { label: string } {
  const label = labelOf(writer.connection, id);
  writer.update('customers', id, { binned_at: writer.at });
  return { label };
}

/** Back among the others; nothing where the customer is there already. Error: CUSTOMER_UNKNOWN. */
export function takeCustomerOutOfBin(writer: ActWriter, id: number): { label: string } {
  const label = labelOf(writer.connection, id);
  writer.update('customers', id, { binned_at: null });
  return { label };
}

/** Error: CUSTOMER_UNKNOWN. */
function labelOf(connection: Connection, id: number): string {
  const customer = firstRow(connection, build.selectFrom('customers').select(['name', 'number']).where('id', '=', id));
  if (!customer) throw new ShukeError('CUSTOMER_UNKNOWN', { customer: id });
  return customerLabel(customer);
}
