import { readTypedDay } from '../dates/read-typed-day.ts';
import { textOfRememberedDay } from '../dates/remembered-day.ts';
import { cardDay } from './card-day.ts';
import type { ContactCard, LabelledText } from './contact-card.ts';
import { escapedText } from './escaping.ts';
import { foldedLine } from './folded-line.ts';
import { typesOfLabel } from './labels.ts';

/** The year that Apple and Android read as none. */
const noYear = '1604';

/**
 * Cards as vCard 3.0, which every phone takes; labels of a person's own as Apple and Google write them. `doNotContact`: how
 * they asked not to be reached, in words; a line above the notes, which reading the card takes out again.
 */
export function writeCard(card: ContactCard, mediaType: string | null, doNotContact = ''): string {
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', ...propertiesOf(card, mediaType, doNotContact), 'END:VCARD'];
  return `${lines.map(foldedLine).join('\r\n')}\r\n`;
}

function propertiesOf(card: ContactCard, mediaType: string | null, doNotContact: string): string[] {
  let groups = 0;
  const labelled = (name: string, label: string, value: string): string[] => {
    const types = typesOfLabel(label);
    if (types !== null) return [`${name}${types.map((type) => `;TYPE=${type.toUpperCase()}`).join('')}:${value}`];
    groups += 1;
    return [`item${groups}.${name}:${value}`, `item${groups}.X-ABLabel:${escapedText(label)}`];
  };
  const each = (name: string, entries: readonly LabelledText[]) =>
    entries.flatMap(({ label, text }) => labelled(name, label, escapedText(text)));
  const said = (name: string, text: string) => (text === '' ? [] : [`${name}:${escapedText(text)}`]);
  const list = (name: string, entries: readonly string[]) =>
    entries.length === 0 ? [] : [`${name}:${entries.map(escapedText).join(',')}`];

  const shown = card.name || card.phones[0]?.text || card.emails[0]?.text || '';
  return [
    `FN:${escapedText(shown)}`,
    // The whole name as the given one: where it parts is not known, and phones put it together as it was.
    `N:;${card.isCompany ? '' : escapedText(card.name)};;;`,
    ...list('NICKNAME', card.otherNames),
    ...said('ORG', card.isCompany ? card.name : card.company),
    ...(card.isCompany ? ['X-ABShowAs:COMPANY', ...said('X-SHUKE-COMPANY', card.company)] : []),
    // Without it a card that names no one would be its company's.
    ...(card.isCompany || card.name !== '' ? [] : ['KIND:individual']),
    ...said('TITLE', card.role),
    ...each('TEL', card.phones),
    ...each('EMAIL', card.emails),
    ...each(
      'IMPP;X-SERVICE-TYPE=WeChat',
      card.wechats.map(({ label, text }) => ({ label, text: `wechat:${text}` })),
    ),
    ...card.addresses.flatMap(({ label, street, city, postcode, country }) =>
      labelled('ADR', label, ['', '', street, city, '', postcode, country].map(escapedText).join(';')),
    ),
    ...birthdayLines(card.birthday),
    ...card.dates.flatMap(({ kind, label, text }) => {
      groups += 1;
      const name = /^\d{4}-\d{2}-\d{2}$/.test(text) && cardDay(text, '') === text ? 'X-ABDATE' : 'X-SHUKE-DATE';
      const isBare = kind === 'anniversary' && label === '';
      return [
        `item${groups}.${name}${kind === 'anniversary' ? ';TYPE=anniversary' : ''}:${escapedText(text)}`,
        `item${groups}.X-ABLabel:${isBare ? '_$!<Anniversary>!$_' : escapedText(label)}`,
      ];
    }),
    ...list('CATEGORIES', card.tags),
    ...said('NOTE', [doNotContact, card.note].filter((text) => text !== '').join('\n')),
    ...said('X-SHUKE-DO-NOT-CONTACT', doNotContact),
    ...(card.photo === null ? [] : [`PHOTO;ENCODING=b${typeOfPicture(mediaType)}:${card.photo}`]),
  ];
}

/** A day that phones know as theirs, and next to it the words where they say more (农历八月十五). */
function birthdayLines(typed: string): string[] {
  if (typed === '') return [];
  const read = readTypedDay(typed, null);
  const day = read === null || read.calendar === 'lunar' ? null : textOfRememberedDay(read);
  const lines: string[] = [];
  if (day?.startsWith('--')) lines.push(`BDAY;X-APPLE-OMIT-YEAR=${noYear}:${noYear}${day.slice(1)}`);
  else if (day !== null) lines.push(`BDAY:${day}`);
  if (day !== typed) lines.push(`X-SHUKE-BIRTHDAY:${escapedText(typed)}`);
  return lines;
}

function typeOfPicture(mediaType: string | null): string {
  const kind = /^image\/(\w+)$/.exec(mediaType ?? '')?.[1];
  return kind === undefined ? '' : `;TYPE=${kind.toUpperCase()}`;
}
