import type { z } from 'zod';
import { type Address, addressParts, isPlace } from '../../shared/customers/address.ts';
import type { Customer, customerEditSchema } from '../../shared/customers/contract.ts';

export type CustomerChange = z.infer<typeof customerEditSchema>;

/** An address being typed; `id` is that of the entry it changes. */
export interface AddressFields extends Address {
  id?: number;
}

export const noAddress: AddressFields = { label: '', street: '', city: '', postcode: '', country: '' };

/** The form's own view of a customer: lists are lines. */
export interface CustomerFields {
  name: string;
  kind: Customer['kind'];
  number: string;
  phones: string;
  emails: string;
  addresses: readonly AddressFields[];
  birthday: string;
  tags: string[];
  note: string;
}

export function fieldsOf(customer: Customer | null): CustomerFields {
  return {
    name: customer?.name ?? '',
    kind: customer?.kind ?? 'person',
    number: customer?.number ?? '',
    phones: asLines(customer?.phones),
    emails: asLines(customer?.emails),
    addresses: customer?.addresses ?? [],
    birthday: customer?.birthdayAsTyped ?? customer?.birthday ?? '',
    tags: customer?.tags ?? [],
    note: customer?.note ?? '',
  };
}

/** Only the fields that differ. */
export function changeOf(before: CustomerFields, after: CustomerFields): CustomerChange {
  const change: CustomerChange = {};
  if (after.name.trim() !== before.name) change.name = after.name.trim();
  if (after.kind !== before.kind) change.kind = after.kind;
  if (after.number.trim() !== before.number) change.number = after.number.trim();
  if (after.birthday.trim() !== before.birthday) change.birthday = after.birthday.trim();
  if (after.note !== before.note) change.note = after.note;
  if (!isSameList(linesOf(before.phones), linesOf(after.phones))) change.phones = linesOf(after.phones);
  if (!isSameList(linesOf(before.emails), linesOf(after.emails))) change.emails = linesOf(after.emails);
  const addresses = after.addresses.map(tidyAddress).filter(isPlace);
  if (!isSameList(before.addresses.map(keyOfAddress), addresses.map(keyOfAddress))) change.addresses = addresses;
  if (!isSameList(before.tags, after.tags)) change.tags = [...after.tags];
  return change;
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
