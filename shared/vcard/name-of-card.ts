import { calledName, isEasternName, type NameParts, nameOfParts, phoneticName } from '../customers/name-parts.ts';
import { oneLine, storableText } from '../text.ts';
import type { CardProperty } from './card-property.ts';
import { partsOf, unescapedText } from './escaping.ts';

interface CardName {
  name: string;
  otherNames: readonly string[];
  isCompany: boolean;
}

/**
 * Who a card is of. A card that gives only a phone or an e-mail for its name has none; one without parts of a name whose
 * name is its organisation is a company's, as is one that says so.
 */
export function nameOfCard(
  properties: readonly CardProperty[],
  { organisation, reached }: { organisation: string; reached: readonly string[] },
): CardName {
  const written = properties
    .filter(({ name }) => name === 'FN')
    .map(({ value }) => oneLine(storableText(unescapedText(value))))
    .filter((text) => text !== '');
  const [formatted = '', ...furtherNames] = written;
  const nameParts = partsOfName(properties);
  const parts = nameOfParts(nameParts);
  const phonetic = phoneticNameOfCard(properties, isEasternName(nameParts));
  const otherNames = [...furtherNames, ...(phonetic === '' ? [] : [phonetic])];
  const saysCompany = properties.some(
    ({ name, value }) =>
      (name === 'X-ABSHOWAS' && /^company$/i.test(value.trim())) ||
      (name === 'KIND' && /^org(?:anization)?$/i.test(value.trim())),
  );
  const isOnlyReached =
    parts === '' && reached.some((text) => oneLine(text) === formatted) && !(saysCompany && formatted === organisation);
  const shown = isOnlyReached ? '' : formatted;
  if (saysCompany) return { name: shown || organisation || parts, otherNames, isCompany: true };
  const saysPerson = properties.some(({ name, value }) => name === 'KIND' && /^individual$/i.test(value.trim()));
  if (!saysPerson && parts === '' && organisation !== '' && (shown === organisation || formatted === '')) {
    return { name: organisation, otherNames, isCompany: true };
  }
  return { name: calledName(shown) || parts, otherNames, isCompany: false };
}

function partsOfName(properties: readonly CardProperty[]): NameParts {
  const value = properties.find(({ name }) => name === 'N')?.value ?? '';
  const [family = '', given = '', further = '', prefix = '', suffix = ''] = partsOf(value, ';').map((part) =>
    oneLine(storableText(part)),
  );
  return { prefix, given, further, family, suffix };
}

/** As Apple and Google write it, a property for each part. */
function phoneticNameOfCard(properties: readonly CardProperty[], isEastern: boolean): string {
  const said = (part: string) =>
    storableText(unescapedText(properties.find(({ name }) => name === `X-PHONETIC-${part}-NAME`)?.value ?? ''));
  const parts = { prefix: '', given: said('FIRST'), further: said('MIDDLE'), family: said('LAST'), suffix: '' };
  return phoneticName(parts, isEastern);
}
