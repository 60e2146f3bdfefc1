import { isPlace } from '../customers/address.ts';
import { mostEntries } from '../longest.ts';
import { storableText } from '../text.ts';
import { addressOfParts } from './address-parts.ts';
import { cardDay } from './card-day.ts';
import { type CardProperty, parameterOf, typesOf } from './card-property.ts';
import type { CardAddress, CardDate, ContactCard, LabelledText } from './contact-card.ts';
import { CardLines } from './content-lines.ts';
import { partsOf, unescapedText } from './escaping.ts';
import { labelOf, plainLabel } from './labels.ts';
import { nameOfCard } from './name-of-card.ts';
import { noteOfCard } from './note-of-card.ts';

/**
 * Reads a .vcf file of any version while it arrives; cards come in its order. What has no field of its own stands in the
 * note.
 */
export class CardReader {
  readonly #lines = new CardLines();

  /** The cards that this portion of the text completes. */
  push(portion: string): ContactCard[] {
    return this.#lines.push(portion).map(cardOfProperties);
  }

  /** Whether the file ended before its last card did; known after `end`. */
  get isCutShort(): boolean {
    return this.#lines.isCutShort;
  }

  end(): ContactCard[] {
    return this.#lines.end().map(cardOfProperties);
  }
}

/** The cards of a whole text. */
export function readCards(text: string): ContactCard[] {
  const reader = new CardReader();
  return [...reader.push(text), ...reader.end()];
}

function cardOfProperties(properties: readonly CardProperty[]): ContactCard {
  const named = (...names: string[]) => properties.filter(({ name }) => names.includes(name));
  const textOf = (...names: string[]) => texts(named(...names))[0] ?? '';
  const groupLabels = new Map(
    named('X-ABLABEL').map(({ group, value }): [string, string] => [group, storableText(unescapedText(value))]),
  );
  const labelled = (list: readonly CardProperty[], scheme: RegExp): LabelledText[] =>
    unlikeTexts(
      list.map((property) => ({
        label: labelOf(property, groupLabels),
        text: textValue(property).replace(scheme, ''),
      })),
    );
  const phones = labelled(named('TEL'), /^tel:/i);
  const emails = labelled(named('EMAIL'), /^mailto:/i);
  const [organisation = ''] = named('ORG').flatMap(({ value }) => partsOf(value, ';').map(storableText));
  const { name, otherNames, isCompany } = nameOfCard(properties, {
    organisation,
    reached: [...phones, ...emails].map(({ text }) => text),
  });
  const employer = isCompany && organisation === name ? '' : organisation;
  const addresses = named('ADR')
    .map((property) => addressOf(property, groupLabels))
    .filter(isPlace);
  const nicknames = named('NICKNAME').flatMap(({ value }) => partsOf(value, ',').map(storableText));
  return {
    name,
    isCompany,
    otherNames: [...new Set([...otherNames, ...nicknames])].filter((text) => text !== ''),
    phones,
    emails,
    wechats: labelled(properties.filter(isWechat), /^(?:x-apple|wechat|weixin|xmpp):/i),
    addresses,
    birthday: birthdayOf(properties),
    dates: properties.flatMap((property) => dateOf(property, groupLabels) ?? []),
    company: textOf('X-SHUKE-COMPANY') || employer,
    role: textOf('TITLE') || textOf('ROLE'),
    tags: [...new Set(named('CATEGORIES').flatMap(({ value }) => partsOf(value, ',').map(storableText)))].filter(
      (tag) => tag !== '',
    ),
    note: noteOfCard(properties, { groupLabels, places: placesOf(addresses), name, isWechat }),
    photo: photoOf(named('PHOTO')),
  };
}

function textValue({ value }: CardProperty): string {
  return storableText(unescapedText(value));
}

function texts(properties: readonly CardProperty[]): string[] {
  return properties.map(textValue).filter((text) => text !== '');
}

function unlikeTexts(entries: readonly LabelledText[]): LabelledText[] {
  const seen = new Set<string>();
  return entries.filter(({ text }) => {
    if (text === '' || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function isWechat(property: CardProperty): boolean {
  if (property.name === 'X-WECHAT' || property.name === 'X-WECHAT-ID') return true;
  if (property.name !== 'IMPP' && property.name !== 'X-SOCIALPROFILE') return false;
  const service = parameterOf(property, 'X-SERVICE-TYPE') || typesOf(property).join(' ');
  return /wechat|weixin|微信/i.test(service) || /^(?:wechat|weixin):/i.test(property.value);
}

/** Post box, extension, street, city, region, postcode, country. */
function addressOf(property: CardProperty, groupLabels: ReadonlyMap<string, string>): CardAddress {
  const parts = partsOf(property.value, ';').map((part) => storableText(part));
  const [box = '', extension = '', street = '', city = '', region = '', postcode = '', ...countries] = parts;
  const country = countries.filter((part) => part !== '').join(' ');
  return addressOfParts(labelOf(property, groupLabels), { box, extension, street, city, region, postcode, country });
}

/** Of the addresses that are kept: a label repeats one of them, or is noted. */
function placesOf(addresses: readonly CardAddress[]): string {
  return addresses
    .slice(0, mostEntries)
    .flatMap((address) => Object.values(address))
    .join(' ');
}

function birthdayOf(properties: readonly CardProperty[]): string {
  const own = properties.find(({ name }) => name === 'X-SHUKE-BIRTHDAY');
  if (own) return textValue(own);
  const day = properties.find(({ name }) => name === 'BDAY');
  return day ? cardDay(textValue(day), parameterOf(day, 'X-APPLE-OMIT-YEAR')) : '';
}

function dateOf(property: CardProperty, groupLabels: ReadonlyMap<string, string>): CardDate | null {
  const text = textValue(property);
  if (text === '') return null;
  if (/^(?:ANNIVERSARY|X-ANNIVERSARY|X-MS-ANNIVERSARY)$/.test(property.name)) {
    return { kind: 'anniversary', label: '', text: cardDay(text, '') };
  }
  if (property.name !== 'X-ABDATE' && property.name !== 'X-SHUKE-DATE') return null;
  const written = groupLabels.get(property.group) ?? '';
  const isBare = plainLabel(written) === 'anniversary' && written !== 'anniversary';
  const isAnniversary = isBare || typesOf(property).includes('anniversary');
  return {
    kind: isAnniversary ? 'anniversary' : 'own',
    label: isBare ? '' : plainLabel(written),
    text: property.name === 'X-SHUKE-DATE' ? text : cardDay(text, parameterOf(property, 'X-APPLE-OMIT-YEAR')),
  };
}

/** A picture that is only named by its address is no photo; it stands in the note. */
function photoOf(photos: readonly CardProperty[]): string | null {
  for (const { parameters, value } of photos) {
    const encoding = parameters.get('ENCODING')?.[0]?.toLowerCase() ?? '';
    const isBase64 = ['b', 'base64'].includes(encoding);
    const data = isBase64 ? value : (/^data:[^,]*;base64,(.*)$/is.exec(unescapedText(value))?.[1] ?? '');
    const base64 = data.replace(/\s+/g, '');
    if (base64 !== '') return base64;
  }
  return null;
}
