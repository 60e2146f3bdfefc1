import { looksLikeCompany } from '../../shared/customers/company-name.ts';
import type { ImportMode, NamedKind } from '../../shared/import/fields.ts';
import { phoneDigits } from '../../shared/phone.ts';
import { foldText } from '../../shared/text.ts';
import type { RowValues } from '../acts/act-writer.ts';
import { allRows, build, firstRow } from '../archive/query.ts';
import type { CustomerVotes, VotedField } from './customer-votes.ts';
import type { ImportTarget } from './import-target.ts';
import { addDetailRows, birthdayColumns, completeDetailRows, detailChanges, detailColumns } from './take-details.ts';

/** Adds a customer the archive does not know. */
export function addCustomer(
  target: ImportTarget,
  votes: CustomerVotes,
  { namesOf = 'anyone', isNumberContested }: { namesOf?: NamedKind | undefined; isNumberContested: boolean },
): number {
  const name = votes.value('name') ?? '';
  const given = votes.value('number');
  // Mostly whose number is the key was looked for by it, and is not there.
  const isTaken = isNumberContested && given !== null && isNumberTaken(target, given);
  const number = given === null || isTaken ? target.ownNumber() : given;
  const id = target.insert('customers', {
    number,
    number_is_ours: given === null || isTaken || looksLikeOwnNumber(given) ? 1 : 0,
    kind: votes.detail('kind') ?? (isCompanyName(name, namesOf) ? 'company' : 'person'),
    name,
    name_folded: foldText(name),
    ...birthdayColumns(votes.birthday()),
    note: votes.value('note') ?? '',
    ...detailColumns(votes),
    created_at: target.at,
    updated_at: target.at,
  });
  const phoneLabels = votes.detail('phoneLabels') ?? [];
  const confirmedDays = confirmedDaysOf(votes);
  for (const [position, phone] of votes.list('phones').entries()) {
    addPhone(target, id, {
      position,
      phone,
      label: phoneLabels[position] ?? '',
      confirmedDay: confirmedDays.get(phone),
    });
  }
  const emailLabels = votes.detail('emailLabels') ?? [];
  for (const [position, email] of votes.list('emails').entries()) {
    addEmail(target, id, { position, email, label: emailLabels[position] ?? '' });
  }
  const address = addressOf(votes);
  if (Object.keys(address).length > 0)
    target.insert('customer_addresses', { customer_id: id, position: 0, ...address });
  addDetailRows(target, id, votes);
  // Written otherwise, two may be one: VIP, vip.
  const tagIds = new Set([...votes.tags].map((tag) => findOrMakeTag(target, tag)));
  for (const tagId of tagIds) target.insert('customer_tags', { customer_id: id, tag_id: tagId });
  return id;
}

function isCompanyName(name: string, namesOf: NamedKind): boolean {
  return (namesOf === 'companies' && name !== '') || looksLikeCompany(name);
}

/** Completes or corrects a customer by the mode; a blank cell never erases. True where something changed. */
export function updateCustomer(target: ImportTarget, id: number, votes: CustomerVotes, mode: ImportMode): boolean {
  if (mode === 'add') return false;
  target.settle();
  const changes = [
    updateFields(target, id, votes, mode),
    updatePhones(target, id, votes, mode),
    updateEmails(target, id, votes.list('emails'), mode),
    updateAddress(target, id, addressOf(votes), mode),
    addTags(target, id, votes.tags),
    completeDetailRows(target, id, votes, mode),
  ];
  return changes.includes(true);
}

function updateFields(target: ImportTarget, id: number, votes: CustomerVotes, mode: ImportMode): boolean {
  const row = firstRow(target.connection, build.selectFrom('customers').selectAll().where('id', '=', id));
  if (!row) return false;
  const values: RowValues = {};
  const name = votes.value('name');
  if (name !== null && (row.name === '' || mode === 'replace')) {
    values.name = name;
    values.name_folded = foldText(name);
  }
  const number = votes.value('number');
  if (number !== null && number !== row.number && (row.number_is_ours === 1 || mode === 'replace')) {
    if (!isNumberTaken(target, number)) {
      values.number = number;
      values.number_is_ours = 0;
    }
  }
  const birthday = votes.birthday();
  if (birthday !== null) {
    // What could not be read when it was kept is as good as empty, once it can be.
    const isEmpty = row.birthday_as_typed === null || (row.birthday === null && birthday.day !== null);
    if (isEmpty || mode === 'replace') Object.assign(values, birthdayColumns(birthday));
  }
  const note = votes.value('note');
  if (note !== null && (row.note === '' || mode === 'replace')) values.note = note;
  Object.assign(values, detailChanges(row, votes, mode));
  return target.update('customers', id, values);
}

function updatePhones(target: ImportTarget, id: number, votes: CustomerVotes, mode: ImportMode): boolean {
  const phones = votes.list('phones');
  const confirmedDays = confirmedDaysOf(votes);
  const existing = allRows(
    target.connection,
    build
      .selectFrom('customer_phones')
      .select(['id', 'digits', 'position'])
      .where('customer_id', '=', id)
      .orderBy('position'),
  );
  if (phones.length === 0 || (mode === 'fill' && existing.length > 0)) return false;
  return updateList(
    existing.map((row) => ({ id: row.id, key: row.digits })),
    phones,
    phoneDigits,
    {
      change: (rowId, phone) =>
        target.update('customer_phones', rowId, {
          as_typed: phone,
          digits: phoneDigits(phone),
          confirmed_day: confirmedDays.get(phone) ?? null,
        }),
      add: (position, phone) =>
        addPhone(target, id, { position, phone, label: '', confirmedDay: confirmedDays.get(phone) }),
    },
  );
}

function updateEmails(target: ImportTarget, id: number, emails: readonly string[], mode: ImportMode): boolean {
  const existing = allRows(
    target.connection,
    build
      .selectFrom('customer_emails')
      .select(['id', 'folded', 'position'])
      .where('customer_id', '=', id)
      .orderBy('position'),
  );
  if (emails.length === 0 || (mode === 'fill' && existing.length > 0)) return false;
  return updateList(
    existing.map((row) => ({ id: row.id, key: row.folded })),
    emails,
    foldText,
    {
      change: (rowId, email) => target.update('customer_emails', rowId, { as_typed: email, folded: foldText(email) }),
      add: (position, email) => addEmail(target, id, { position, email, label: '' }),
    },
  );
}

/** The file's first entry replaces the customer's first where the file does not know that one; others are added. */
function updateList(
  existing: readonly { id: number; key: string }[],
  wanted: readonly string[],
  keyOf: (entry: string) => string,
  write: { change: (rowId: number, entry: string) => boolean; add: (position: number, entry: string) => void },
): boolean {
  const wantedKeys = wanted.map(keyOf);
  const known = new Set(existing.map((row) => row.key));
  const [first] = existing;
  let position = existing.length;
  let hasChanged = false;
  for (const [index, entry] of wanted.entries()) {
    const key = wantedKeys[index] ?? '';
    if (known.has(key)) continue;
    known.add(key);
    if (index === 0 && first && !wantedKeys.includes(first.key))
      hasChanged = write.change(first.id, entry) || hasChanged;
    else {
      write.add(position, entry);
      position += 1;
      hasChanged = true;
    }
  }
  return hasChanged;
}

function updateAddress(target: ImportTarget, id: number, address: RowValues, mode: ImportMode): boolean {
  if (Object.keys(address).length === 0) return false;
  const row = firstRow(
    target.connection,
    build.selectFrom('customer_addresses').selectAll().where('customer_id', '=', id).orderBy('position').limit(1),
  );
  if (!row) {
    target.insert('customer_addresses', { customer_id: id, position: 0, ...address });
    return true;
  }
  const current: Record<string, string | number | null> = { ...row };
  const { confirmed_day = null, ...parts } = address;
  const values: RowValues = Object.fromEntries(
    Object.entries(parts).filter(
      ([name, part]) => (mode === 'replace' || current[name] === '') && part !== current[name],
    ),
  );
  const isElsewhere = Object.keys(values).some((name) => name !== 'label' && current[name] !== '');
  return target.update('customer_addresses', row.id, isElsewhere ? { ...values, confirmed_day } : values);
}

export function addTags(target: ImportTarget, id: number, tags: ReadonlySet<string>): boolean {
  let hasChanged = false;
  for (const tag of tags) {
    const tagId = findOrMakeTag(target, tag);
    const has = firstRow(
      target.connection,
      build.selectFrom('customer_tags').select('id').where('customer_id', '=', id).where('tag_id', '=', tagId),
    );
    if (has) continue;
    target.insert('customer_tags', { customer_id: id, tag_id: tagId });
    hasChanged = true;
  }
  return hasChanged;
}

function findOrMakeTag(target: ImportTarget, name: string): number {
  const folded = foldText(name);
  const found = firstRow(target.connection, build.selectFrom('tags').select('id').where('name_folded', '=', folded));
  if (found) return found.id;
  const id = target.insert('tags', { name, name_folded: folded });
  target.settle();
  return id;
}

function addPhone(
  target: ImportTarget,
  id: number,
  {
    position,
    phone,
    label,
    confirmedDay = null,
  }: { position: number; phone: string; label: string; confirmedDay?: string | null | undefined },
): void {
  const digits = phoneDigits(phone);
  target.insert('customer_phones', {
    customer_id: id,
    position,
    label,
    as_typed: phone,
    digits,
    confirmed_day: confirmedDay,
  });
}

/** What the file says of its phones; most files say nothing. */
function confirmedDaysOf(votes: CustomerVotes): ReadonlyMap<string, string> {
  const days = votes.detail('phoneConfirmedDays') ?? [];
  return new Map(votes.list('phones').flatMap((phone, place) => (days[place] ? [[phone, days[place]] as const] : [])));
}

function addEmail(
  target: ImportTarget,
  id: number,
  { position, email, label }: { position: number; email: string; label: string },
): void {
  target.insert('customer_emails', { customer_id: id, position, label, as_typed: email, folded: foldText(email) });
}

const addressColumns: Partial<Record<Exclude<VotedField, 'birthday'>, string>> = {
  address: 'street',
  city: 'city',
  postcode: 'postcode',
  country: 'country',
};

function addressOf(votes: CustomerVotes): RowValues {
  const address: RowValues = {};
  for (const [field, column] of Object.entries(addressColumns)) {
    const value = votes.value(field as keyof typeof addressColumns);
    if (value !== null) address[column] = value;
  }
  const label = votes.detail('addressLabel');
  if (label !== null && Object.keys(address).length > 0) address.label = label;
  const confirmedDay = votes.detail('addressConfirmedDay');
  if (confirmedDay !== null && Object.keys(address).length > 0) address.confirmed_day = confirmedDay;
  return address;
}

/** Only this program gives such numbers: #1, #2, … */
export function looksLikeOwnNumber(number: string): boolean {
  return /^#[1-9]\d{0,14}$/.test(number);
}

function isNumberTaken(target: ImportTarget, number: string): boolean {
  target.settle();
  return (
    firstRow(target.connection, build.selectFrom('customers').select('id').where('number', '=', number)) !== undefined
  );
}
