import { mostEntries } from '../longest.ts';
import { storableText } from '../text.ts';
import type { CardProperty } from './card-property.ts';
import { partsOf, unescapedText } from './escaping.ts';
import { holdsWords } from './holds-words.ts';
import { plainLabel } from './labels.ts';

/** What has a field of its own, or says nothing of the person: the card's version, program, layout and identity. */
const notNoted = new Set([
  ...['FN', 'NICKNAME', 'TEL', 'EMAIL', 'ADR', 'CATEGORIES', 'NOTE', 'X-ABLABEL', 'X-ABADR', 'X-ABSHOWAS', 'KIND'],
  ...['ANNIVERSARY', 'X-ANNIVERSARY', 'X-MS-ANNIVERSARY', 'X-ABDATE', 'X-SHUKE-DATE', 'X-SHUKE-BIRTHDAY'],
  'X-SHUKE-DO-NOT-CONTACT',
  ...['X-PHONETIC-FIRST-NAME', 'X-PHONETIC-MIDDLE-NAME', 'X-PHONETIC-LAST-NAME'],
  ...['X-SHUKE-COMPANY', 'VERSION', 'PRODID', 'REV', 'UID', 'X-ABUID', 'X-MS-OL-DESIGN', 'BEGIN', 'END'],
  ...['X-MS-OL-DEFAULT-POSTAL-ADDRESS', 'X-MS-OL-DEFAULT-ADDRESS', 'X-ABCROP-RECTANGLE', 'PROFILE', 'CLASS', 'MAILER'],
]);

interface KnownOfCard {
  groupLabels: ReadonlyMap<string, string>;
  /** What the addresses say, as one text. */
  places: string;
  name: string;
  isWechat: (property: CardProperty) => boolean;
}

/** The notes of a card and, a line each, everything of it that has no field of its own: nothing is lost. */
export function noteOfCard(properties: readonly CardProperty[], known: KnownOfCard): string {
  const seen = new Map<string, number>();
  const notes: string[] = [];
  const lines: string[] = [];
  const mark = plain(properties.find(({ name }) => name === 'X-SHUKE-DO-NOT-CONTACT')?.value ?? '');
  for (const property of properties) {
    const count = seen.get(property.name) ?? 0;
    seen.set(property.name, count + 1);
    if (property.name === 'NOTE') notes.push(withoutLine(plain(property.value), mark));
    else if (!notNoted.has(property.name)) lines.push(...linesOf(property, count, properties, known));
  }
  return [...new Set([...notes, ...lines])].filter((text) => text !== '').join('\n');
}

function linesOf(
  property: CardProperty,
  before: number,
  properties: readonly CardProperty[],
  known: KnownOfCard,
): string[] {
  const { name, value, group } = property;
  const label = plainLabel(known.groupLabels.get(group) ?? '');
  const line = (text: string) => (text === '' ? [] : [`${label === '' ? name : `${name} (${label})`}: ${text}`]);
  const text = plain(value);
  switch (name) {
    case 'N':
      return partsOf(value, ';')
        .map(storableText)
        .filter((part) => !holdsWords(known.name, part))
        .flatMap(line);
    case 'ORG': {
      const [first = '', ...departments] = partsOf(value, ';').map(storableText);
      const isRepeated = before > 0 && properties.find((one) => one.name === 'ORG')?.value === value;
      if (isRepeated) return [];
      return line([...(before > 0 ? [first] : []), ...departments].filter((part) => part !== '').join(', '));
    }
    case 'TITLE':
      return before > 0 ? line(text) : [];
    case 'ROLE':
      return before > 0 || properties.some((one) => one.name === 'TITLE' && plain(one.value) !== '') ? line(text) : [];
    case 'BDAY':
      return before > 0 ? line(text) : [];
    case 'LABEL': {
      return before < mostEntries && holdsWords(known.places, text) ? [] : line(text);
    }
    default:
      if (known.isWechat(property) || isBinary(property)) return [];
      return line(name.startsWith('X-') || value.includes(';') ? withoutEmptyParts(value) : text);
  }
}

/** What was written above the notes is none of them. */
function withoutLine(text: string, line: string): string {
  if (line === '') return text;
  return text
    .split('\n')
    .filter((one) => one !== line)
    .join('\n');
}

function plain(value: string): string {
  return storableText(unescapedText(value));
}

function withoutEmptyParts(value: string): string {
  const parts = partsOf(value, ';').map(storableText);
  return parts.filter((part) => part !== '').join('; ');
}

/** Pictures and keys are no text to be read. */
function isBinary({ parameters, value }: CardProperty): boolean {
  const encoding = parameters.get('ENCODING')?.[0]?.toLowerCase() ?? '';
  return ['b', 'base64'].includes(encoding) || /^data:[^,]*;base64,/i.test(value);
}
