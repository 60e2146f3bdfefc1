import { foldText } from '../text.ts';
import { areAlikeWords, hasFigure, typingDistance } from './typing-distance.ts';

export interface ComparableAddress {
  /** Words and figures of street and number; a Chinese street is its characters in pairs. */
  readonly street: readonly string[];
  /** How much each of them tells: a house number or a name one, a kind of street a quarter. */
  readonly weights: readonly number[];
  /** The letters written as one, and the figures in their order. */
  readonly letters: string;
  readonly figures: string;
  /** The figures that are words of their own. */
  readonly houses: readonly string[];
  readonly city: string;
  readonly postcode: string;
}

/** `street`: from 0 (none of it agrees) to 1 (all of it); null where one has no street. */
export interface AddressLikeness {
  readonly street: number | null;
  readonly isSameCity: boolean;
  /** 1 where it is the same, a half where it differs by one typo. */
  readonly postcode: number;
  /** Both are known and nothing of them agrees. */
  readonly isApart: boolean;
  /** The streets are known and differ outright, or the houses in one street do. */
  readonly contradiction: 'street' | 'house' | null;
}

const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;
const hanRun = /\p{Script=Han}+/gu;
const longForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    st: 'street',
    rd: 'road',
    ave: 'avenue',
    av: 'avenue',
    ln: 'lane',
    dr: 'drive',
    pl: 'place',
    cres: 'crescent',
    cct: 'circuit',
    sq: 'square',
    apt: 'apartment',
    str: 'strasse',
    straße: 'strasse',
  }),
);
/** What streets are called by, which tells nothing of which street. */
const kindsOfStreet: ReadonlySet<string> = new Set(
  'street road avenue lane drive place crescent circuit square apartment strasse way court close terrace parade the of no'.split(
    ' ',
  ),
);

export function comparableAddress(address: { street: string; city: string; postcode: string }): ComparableAddress {
  const street = streetWords(address.street);
  const joined = street.join(' ');
  return {
    street,
    weights: street.map((word) => (isTellingWord(word) ? 1 : 0.25)),
    letters: joined.replace(/[\d ]+/gu, ''),
    figures: joined.replace(/\D+/gu, ' ').trim(),
    houses: street.filter((word) => /^\d+$/u.test(word)),
    city: foldText(address.city)
      .replace(notLetterOrDigit, '')
      .replace(/[市区县]$/u, ''),
    postcode: foldText(address.postcode).replace(notLetterOrDigit, ''),
  };
}

function streetWords(street: string): string[] {
  const spaced = foldText(street)
    .replace(hanRun, (run) => ` ${pairsOf(run).join(' ')} `)
    .replace(notLetterOrDigit, ' ')
    .trim();
  if (spaced === '') return [];
  const words = spaced.split(' ').map((word) => longForms.get(word) ?? word);
  return [...new Set(words)];
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? ''));
}

const hanKindOfPlace = /[路街道巷弄号楼栋幢座室单元]$/u;

/** A house number or a word that names the street. */
export function isTellingWord(word: string): boolean {
  if (hanKindOfPlace.test(word)) return false;
  return !kindsOfStreet.has(word) && (word.length > 2 || /\d/.test(word) || /\p{Script=Han}/u.test(word));
}

/** How alike the addresses of two customers are, by the pair that is most alike. */
export function compareAddresses(
  a: readonly ComparableAddress[],
  b: readonly ComparableAddress[],
): AddressLikeness | null {
  let closest: AddressLikeness | null = null;
  for (const one of a) {
    for (const other of b) {
      const likeness = compareTwo(one, other);
      if (closest === null || closeness(likeness) > closeness(closest)) closest = likeness;
    }
  }
  return closest;
}

function closeness({ street, isSameCity, postcode, contradiction }: AddressLikeness): number {
  return (street ?? 0) * 4 + (isSameCity ? 1 : 0) + postcode - (contradiction === null ? 0 : 1);
}

function compareTwo(a: ComparableAddress, b: ComparableAddress): AddressLikeness {
  const street = a.street.length === 0 || b.street.length === 0 ? null : streetLikeness(a, b);
  const isSameCity = a.city !== '' && b.city !== '' && areAlikeWords(a.city, b.city);
  const postcode = a.postcode === '' || b.postcode === '' ? 0 : postcodeLikeness(a.postcode, b.postcode);
  const isKnown = street !== null || (a.city !== '' && b.city !== '');
  return {
    street,
    isSameCity,
    postcode,
    isApart: isKnown && (street ?? 0) < 0.3 && !isSameCity && postcode === 0,
    contradiction: street === null ? null : street < partOfStreet ? 'street' : areOtherHouses(a, b) ? 'house' : null,
  };
}

/** From here on two streets have something in common. */
export const partOfStreet = 0.5;

/** The house is the first figure of its own; a range (1710-1718) or a flat behind it is another one next to it. */
function areOtherHouses({ houses: one }: ComparableAddress, { houses: other }: ComparableAddress): boolean {
  const [first] = one;
  const [second] = other;
  return first !== undefined && second !== undefined && !other.includes(first) && !one.includes(second);
}

function postcodeLikeness(a: string, b: string): number {
  if (a === b) return 1;
  return typingDistance(a, b, 1) === 1 ? 0.5 : 0;
}

/** House and street are there; what one of them adds (the building, the floor) only completes it. */
const asGoodAsWhole = 0.9;
const withoutHouseNumber = 0.8;
/** Written as one, with at most one slip in this many letters, blanks set wrongly or not at all. */
const lettersPerSlip = 8;

function streetLikeness(a: ComparableAddress, b: ComparableAddress): number {
  const byWords = a.street.length <= b.street.length ? wordsLikeness(a, b) : wordsLikeness(b, a);
  if (byWords >= asGoodAsWhole) return byWords;
  const bearable = Math.floor(Math.min(a.letters.length, b.letters.length) / lettersPerSlip);
  if (bearable === 0 || typingDistance(a.letters, b.letters, bearable) > bearable) return byWords;
  if (a.figures === b.figures) return asGoodAsWhole;
  return a.figures === '' || b.figures === '' ? Math.max(byWords, withoutHouseNumber) : byWords;
}

/** The words of the one with fewer are looked for in the other. */
function wordsLikeness(fewer: ComparableAddress, more: ComparableAddress): number {
  const left: (string | null)[] = [...more.street];
  let found = 0;
  let ofFewer = 0;
  let hasNumber = false;
  let hasName = false;
  for (const [place, word] of fewer.street.entries()) {
    const weight = fewer.weights[place] ?? 0;
    ofFewer += weight;
    let index = left.indexOf(word);
    if (index < 0) index = left.findIndex((candidate) => candidate !== null && areAlikeWords(word, candidate));
    if (index < 0) continue;
    found += weight;
    if (hasFigure(word)) hasNumber = true;
    else if (weight === 1) hasName = true;
    left[index] = null;
  }
  if (found === ofFewer && hasNumber && hasName) return asGoodAsWhole;
  let ofMore = 0;
  for (const weight of more.weights) ofMore += weight;
  return Math.min(1, found / (Math.max(Math.min(ofFewer, ofMore), 1) + Math.abs(ofMore - ofFewer) / 2));
}
