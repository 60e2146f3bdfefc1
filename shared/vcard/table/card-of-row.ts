import { isPlace } from '../../customers/address.ts';
import type { Cell, DateOrder } from '../../import/fields.ts';
import { phonesOfCell } from '../../phone.ts';
import { storableText } from '../../text.ts';
import { addressOfParts } from '../address-parts.ts';
import type { CardAddress, CardDate, ContactCard, LabelledText } from '../contact-card.ts';
import type { CardColumn } from './card-column.ts';
import { birthdayOfEntry, dayText } from './day-of-row.ts';
import { entriesOfRow, type RowEntry } from './entries-of-row.ts';
import { labelInCards } from './label-of-column.ts';
import { areInitialsOf, nameOfRow } from './name-of-row.ts';
import { isRepeated, lineOf, noteLines } from './note-of-row.ts';

/** The card that a row of an exported address book stands for. What has no field of its own stands in the note. */
export function cardOfRow(
  columns: readonly CardColumn[],
  cells: readonly Cell[],
  { dateOrder }: { dateOrder: DateOrder },
): ContactCard {
  const entries = preferredFirst(entriesOfRow(columns, cells));
  const of = (field: string) => entries.filter((entry) => entry.field === field);
  const phones = unlike(of('phone').flatMap(phonesOfEntry));
  const emails = unlike(of('email').flatMap((entry) => labelledTexts(entry)));
  const wechats = unlike(entries.filter(isWechat).flatMap((entry) => labelledTexts(withoutWechat(entry))));
  const addresses = of('address').map(addressOfEntry).filter(isPlace);
  const organisation = of('organisation').find(({ parts }) => parts.has('name') || parts.has('role'));
  const company = organisation?.parts.get('name')?.text ?? '';
  const reached = [...phones, ...emails].map(({ text }) => text);
  const { name, otherNames, isCompany } = nameOfRow(entries, { organisation: company, reached });
  const birthdays = of('birthday').map((entry) => birthdayOfEntry(entry, dateOrder));
  const notes = of('note').flatMap(({ parts }) => parts.get('text')?.text ?? []);
  const known = [name, ...entries.flatMap(plainValues), ...addresses.map(({ street }) => street)];
  const lines = entries.flatMap((entry) => linesOf(entry, { entries, organisation, known }));
  return {
    name,
    isCompany,
    otherNames,
    phones,
    emails,
    wechats,
    addresses,
    birthday: birthdays[0] ?? '',
    dates: of('date').flatMap((entry) => dateOfEntry(entry, dateOrder)),
    company: isCompany ? '' : company,
    role: organisation?.parts.get('role')?.text ?? '',
    tags: [...new Set(of('tags').flatMap(tagsOfEntry))],
    note: [...new Set([...notes, ...lines])].join('\n'),
    photo: null,
  };
}

/** Names, addresses and ways to reach somebody, of which a few columns only repeat several. */
function plainValues({ field, parts }: RowEntry): string[] {
  if (!['name', 'phone', 'email', 'address'].includes(field)) return [];
  return [...parts].flatMap(([part, { text }]) => (/^(?:display|formatted|label)$/.test(part) ? [] : text));
}

interface KnownOfRow {
  entries: readonly RowEntry[];
  organisation: RowEntry | undefined;
  known: readonly string[];
}

/** What of an entry the card has no field for. */
function linesOf(entry: RowEntry, { entries, organisation, known }: KnownOfRow): string[] {
  const { field, parts, label } = entry;
  const only = (part: string, isSaid: (text: string) => boolean) => {
    const found = parts.get(part);
    return found === undefined || isSaid(found.text) ? [] : [lineOf(found)];
  };
  switch (field) {
    case 'noted':
    case 'chat':
      return isWechat(entry) ? [] : noteLines(entry);
    case 'name':
      return only('initials', (text) => areInitialsOf(text, entries));
    case 'email':
      return only('display', (text) => isRepeated(text, known));
    case 'address':
      return only('formatted', (text) => isRepeated(text, known));
    case 'organisation': {
      const kind = label === '' || labelInCards(label) === 'work' ? [] : only('label', () => false);
      return entry === organisation ? kind : [...noteLines(entry), ...kind];
    }
    default:
      return [];
  }
}

function preferredFirst(entries: readonly RowEntry[]): RowEntry[] {
  return entries.toSorted((one, other) => Number(other.isPreferred) - Number(one.isPreferred));
}

function labelledTexts({ parts, label }: RowEntry): LabelledText[] {
  const text = parts.get('text')?.text ?? '';
  return text === '' ? [] : [{ label: labelInCards(label), text }];
}

function phonesOfEntry(entry: RowEntry): LabelledText[] {
  return labelledTexts(entry).flatMap(({ label, text }) =>
    phonesOfCell(text).map(({ asTyped }) => ({ label, text: asTyped })),
  );
}

const wechatWords = /wechat|weixin|微信/i;

function isWechat({ field, label, parts }: RowEntry): boolean {
  if (!parts.has('text')) return false;
  if (field === 'chat') return wechatWords.test(parts.get('service')?.text ?? label);
  return field === 'noted' && wechatWords.test(label || (parts.get('text')?.heading ?? ''));
}

function withoutWechat(entry: RowEntry): RowEntry {
  return wechatWords.test(entry.label) ? { ...entry, label: '' } : entry;
}

function addressOfEntry({ parts, label }: RowEntry): CardAddress {
  const said = (part: string) => parts.get(part)?.text ?? '';
  const street = ['street', 'street2', 'street3'].map(said).filter((line) => line !== '');
  const address = addressOfParts(labelInCards(label), {
    box: said('box'),
    extension: said('extension'),
    street: street.join(', '),
    city: said('city'),
    region: said('region'),
    postcode: said('postcode'),
    country: said('country'),
  });
  // An address in one piece is a street; next to its parts it only repeats them.
  return isPlace(address) ? address : { ...address, street: said('formatted') };
}

const anniversaryWords = /^(?:anniversary|纪念日|周年纪念日?)$/i;

function dateOfEntry({ parts, label }: RowEntry, dateOrder: DateOrder): CardDate[] {
  const text = parts.get('text')?.text;
  if (text === undefined) return [];
  const isAnniversary = anniversaryWords.test(label);
  return [
    {
      kind: isAnniversary ? 'anniversary' : 'own',
      label: isAnniversary ? '' : label,
      text: dayText(text, dateOrder),
    },
  ];
}

/** Google marks groups of its own with a star; Outlook lists its categories. */
function tagsOfEntry({ parts }: RowEntry): string[] {
  const tag = parts.get('text')?.text.replace(/^\*\s*/, '') ?? '';
  const listed = parts.get('list')?.text.split(/[;；,，]/) ?? [];
  return [tag, ...listed].map(storableText).filter((text) => text !== '');
}

function unlike(entries: readonly LabelledText[]): LabelledText[] {
  const seen = new Set<string>();
  return entries.filter(({ text }) => !seen.has(text) && seen.add(text));
}
