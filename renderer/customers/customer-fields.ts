import type { z } from 'zod';
import { byKey } from '../../shared/by-key.ts';
import { type Address, addressParts, isPlace } from '../../shared/customers/address.ts';
import type { Customer, customerEditSchema } from '../../shared/customers/contract.ts';
import { type Consent, type ReachChannel, reachChannels } from '../../shared/customers/permission.ts';
import { type SimpleField, simpleField, simpleFields } from '../../shared/records/customer-fields.ts';

export type CustomerChange = z.infer<typeof customerEditSchema>;

/** An address being typed; `id` is that of the entry it changes. */
export interface AddressFields extends Address {
  id?: number;
}

export const noAddress: AddressFields = { label: '', street: '', city: '', postcode: '', country: '' };

/** A company that is there, or the name of one to be made. */
export interface CompanyFields {
  id: number | null;
  name: string;
}

export interface ConsentFields {
  consent: Consent;
  /** Empty: today. */
  day: string;
}

/** The form's own view of a customer: lists are lines. */
export interface CustomerFields extends Record<SimpleField, string> {
  name: string;
  kind: Customer['kind'];
  number: string;
  otherNames: string;
  phones: string;
  emails: string;
  wechats: string;
  addresses: readonly AddressFields[];
  birthday: string;
  company: CompanyFields | null;
  lookedAfterBy: string;
  consent: ConsentFields;
  doNotContact: readonly ReachChannel[];
  tags: string[];
  /** Values of own fields as typed, by the field's id. */
  ownValues: Readonly<Record<string, string>>;
}

export function fieldsOf(customer: Customer | null): CustomerFields {
  const channels = new Set(customer?.doNotContact.map(({ channel }) => channel));
  return {
    ...byKey(simpleFields, (field) => customer?.[field] ?? ''),
    name: customer?.name ?? '',
    kind: customer?.kind ?? 'person',
    number: customer?.number ?? '',
    otherNames: asLines(customer?.otherNames),
    phones: asLines(customer?.phones),
    emails: asLines(customer?.emails),
    wechats: asLines(customer?.wechats),
    addresses: customer?.addresses ?? [],
    birthday: customer?.birthdayAsTyped ?? customer?.birthday ?? '',
    company: customer?.company ?? null,
    lookedAfterBy: customer?.lookedAfterBy ?? '',
    consent: { consent: customer?.consent ?? 'unknown', day: customer?.consentDay ?? '' },
    doNotContact: reachChannels.filter((channel) => channels.has(channel)),
    tags: customer?.tags ?? [],
    ownValues: Object.fromEntries(customer?.ownValues.map(({ fieldId, value }) => [fieldId, value]) ?? []),
  };
}

const proseFields = simpleFields.filter((field) => simpleField(field).kind === 'prose');
const oneLine = [
  ...simpleFields.filter((field) => !proseFields.includes(field)),
  'name',
  'number',
  'birthday',
  'lookedAfterBy',
] as const;
const lines = ['otherNames', 'phones', 'emails', 'wechats'] as const;

/** Only the fields that differ. */
export function changeOf(before: CustomerFields, after: CustomerFields): CustomerChange {
  const change: CustomerChange = {};
  for (const field of oneLine) if (after[field].trim() !== before[field]) change[field] = after[field].trim();
  for (const field of lines) {
    if (!isSameList(linesOf(before[field]), linesOf(after[field]))) change[field] = linesOf(after[field]);
  }
  if (after.kind !== before.kind) change.kind = after.kind;
  for (const field of proseFields) if (after[field] !== before[field]) change[field] = after[field];
  const addresses = after.addresses.map(tidyAddress).filter(isPlace);
  if (!isSameList(before.addresses.map(keyOfAddress), addresses.map(keyOfAddress))) change.addresses = addresses;
  if (!isSameList(before.tags, after.tags)) change.tags = [...after.tags];
  if (!isSameList(before.doNotContact, after.doNotContact)) change.doNotContact = [...after.doNotContact];
  if (!isSameCompany(before.company, after.company)) change.company = companyChange(after.company);
  if (after.consent.consent !== before.consent.consent || after.consent.day !== before.consent.day) {
    change.consent = after.consent.consent;
    if (after.consent.day !== '' && after.consent.consent !== 'unknown') change.consentDay = after.consent.day;
  }
  const ownValues = changedOwnValues(before.ownValues, after.ownValues);
  if (ownValues.length > 0) change.ownValues = ownValues;
  return change;
}

function isSameCompany(before: CompanyFields | null, after: CompanyFields | null): boolean {
  return before?.id === after?.id && (after?.id != null || before?.name === after?.name);
}

function companyChange(company: CompanyFields | null): CustomerChange['company'] {
  if (company === null) return null;
  return company.id === null ? { name: company.name } : { id: company.id };
}

function changedOwnValues(
  before: CustomerFields['ownValues'],
  after: CustomerFields['ownValues'],
): NonNullable<CustomerChange['ownValues']> {
  return Object.entries(after)
    .filter(([fieldId, value]) => value.trim() !== (before[fieldId] ?? ''))
    .map(([fieldId, value]) => ({ fieldId: Number(fieldId), value: value.trim() }));
}

function tidyAddress({ id, ...address }: AddressFields): AddressFields {
  const tidy = { ...address };
  for (const part of addressParts) tidy[part] = tidy[part].trim();
  return id === undefined ? tidy : { ...tidy, id };
}

function keyOfAddress(address: AddressFields): string {
  return JSON.stringify([address.id, ...addressParts.map((part) => address[part])]);
}

function asLines(entries: ReadonlyArray<{ asTyped: string }> | undefined): string {
  return (entries ?? []).map((entry) => entry.asTyped).join('\n');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}
