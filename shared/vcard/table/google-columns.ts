import { foldHeading } from '../../text.ts';
import type { CardColumn, CardMeaning, ColumnRule } from './card-column.ts';

/** Google's columns that stand once, in its older set and in the one it writes since 2024. */
export const googleColumns: readonly ColumnRule[] = [
  { means: 'name.whole', headings: ['Name'] },
  { means: 'name.filedAs', headings: ['File As'] },
  { means: 'name.prefix', headings: ['Name Prefix'] },
  { means: 'name.given', headings: ['Given Name', 'First Name'] },
  { means: 'name.further', headings: ['Additional Name', 'Middle Name'] },
  { means: 'name.family', headings: ['Family Name', 'Last Name'] },
  { means: 'name.suffix', headings: ['Name Suffix'] },
  { means: 'name.initials', headings: ['Initials'] },
  { means: 'phonetic.whole', headings: ['Yomi Name'] },
  { means: 'phonetic.given', headings: ['Given Name Yomi', 'Phonetic First Name'] },
  { means: 'phonetic.further', headings: ['Additional Name Yomi', 'Phonetic Middle Name'] },
  { means: 'phonetic.family', headings: ['Family Name Yomi', 'Phonetic Last Name'] },
  { means: 'otherName.text', headings: ['Nickname', 'Short Name', 'Maiden Name'] },
  { means: 'birthday.text', headings: ['Birthday'] },
  { means: 'note.text', headings: ['Notes'] },
  { means: 'tags.text', isJoined: true, headings: ['Group Membership', 'Labels'] },
  { means: 'organisation.name', entry: 'organisation 1', headings: ['Organization Name'] },
  { means: 'organisation.role', entry: 'organisation 1', headings: ['Organization Title'] },
];

/** "Phone 2 - Value" folded: what it is of, which one, and which part. */
const numbered = /^(\p{L}+?)(\d{1,3})(\p{L}+)$/u;

type NumberedField = 'phone' | 'email' | 'chat' | 'address' | 'organisation' | 'date';

const fieldsByName: ReadonlyMap<string, NumberedField> = new Map(
  Object.entries({
    phone: 'phone',
    email: 'email',
    im: 'chat',
    address: 'address',
    organization: 'organisation',
    event: 'date',
  }),
);

const partsByField: Record<NumberedField, Record<string, CardMeaning>> = {
  phone: { value: 'phone.text', type: 'phone.label', label: 'phone.label' },
  email: { value: 'email.text', type: 'email.label', label: 'email.label' },
  chat: { value: 'chat.text', type: 'chat.label', label: 'chat.label', service: 'chat.service' },
  date: { value: 'date.text', type: 'date.label', label: 'date.label' },
  organisation: {
    name: 'organisation.name',
    title: 'organisation.role',
    type: 'organisation.label',
    label: 'organisation.label',
  },
  address: {
    type: 'address.label',
    label: 'address.label',
    formatted: 'address.formatted',
    street: 'address.street',
    city: 'address.city',
    pobox: 'address.box',
    region: 'address.region',
    postalcode: 'address.postcode',
    country: 'address.country',
    extendedaddress: 'address.extension',
  },
};

/** Values of further things (Website, Relation, Custom Field) become lines of the note, with their label. */
const notedParts: ReadonlyMap<string, CardMeaning> = new Map(
  Object.entries({ value: 'noted.text', type: 'noted.label', label: 'noted.label' }),
);

function partOf(field: NumberedField, part: string): CardMeaning | undefined {
  return Object.hasOwn(partsByField[field], part) ? partsByField[field][part] : undefined;
}

/** A column of the kind "Phone 2 - Value", or null. */
export function numberedColumn(heading: string): CardColumn | null {
  const [, name = '', number = '', part = ''] = numbered.exec(foldHeading(heading)) ?? [];
  const field = fieldsByName.get(name);
  const means = field === undefined ? notedParts.get(part) : partOf(field, part);
  if (name === '' || means === undefined) return null;
  return { means, entry: `${field ?? name} ${Number(number)}`, label: '', silent: [], isJoined: true, heading };
}

/** Whether a heading is of those that only Google numbers so. */
export function isTellingGoogleHeading(heading: string): boolean {
  return /^(?:E-mail|Phone|Address|Organization) \d+ - /i.test(heading);
}
