import { tidyCell } from '../text.ts';
import type { CardProperty } from './card-property.ts';
import { partsOf, unescapedText } from './escaping.ts';
import { nameOfParts } from './name-parts.ts';

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
    .map(({ value }) => tidyCell(unescapedText(value).replace(/\r\n?/g, '\n')))
    .filter((text) => text !== '');
  const [formatted = '', ...otherNames] = written;
  const parts = partsOfName(properties);
  const saysCompany = properties.some(
    ({ name, value }) =>
      (name === 'X-ABSHOWAS' && /^company$/i.test(value.trim())) ||
      (name === 'KIND' && /^org(?:anization)?$/i.test(value.trim())),
  );
  const isOnlyReached = parts === '' && reached.includes(formatted) && !(saysCompany && formatted === organisation);
  const shown = isOnlyReached ? '' : formatted;
  if (saysCompany) return { name: shown || organisation || parts, otherNames, isCompany: true };
  const saysPerson = properties.some(({ name, value }) => name === 'KIND' && /^individual$/i.test(value.trim()));
  if (!saysPerson && parts === '' && organisation !== '' && (shown === organisation || formatted === '')) {
    return { name: organisation, otherNames, isCompany: true };
  }
  return { name: shown || parts, otherNames, isCompany: false };
}

function partsOfName(properties: readonly CardProperty[]): string {
  const property = properties.find(({ name }) => name === 'N');
  if (!property) return '';
  const [family = '', given = '', further = '', prefix = '', suffix = ''] = partsOf(property.value, ';').map(tidyCell);
  return nameOfParts({ prefix, given, further, family, suffix });
}
