import { prepareCustomer } from './prepared-customer.ts';
import { fewestPhoneDigits } from './search-query.ts';
import { isWordCharacter, noStart, type SearchableText, signBreak } from './searchable-text.ts';
import type { SearchedCustomer } from './searched-customer.ts';

/** Raised when the tokens change: an archive's index is then rebuilt when it is opened. */
export const tokeniserVersion = 2;

/** Before every token, one for each sort, so that beginnings of one sort never meet another. */
const tokenMarks = {
  /** The whole of what a customer is known by. */
  whole: '\ue001',
  /** From a later beginning in it. */
  part: '\ue002',
  /** Characters that stand for themselves, and pairs of them. */
  characters: '\ue003',
  wholePhone: '\ue004',
  /** Three digits that follow each other in a phone. */
  digits: '\ue005',
  remark: '\ue006',
  remarkCharacters: '\ue007',
  /** A name, or a part of it, by readings its characters usually do not have. */
  otherReading: '\ue008',
} as const;
export type TokenMark = keyof typeof tokenMarks;

/** Longer ones are cut: what was found by them is compared in full. */
export const longestToken = 24;

const plainInIndex = /^(?:[a-z0-9\u3400-\u4db5\u4e00-\u9fcc]|(?=\p{L})[\u00c0-\u0527])$/u;

const plainWord = /^[a-z0-9\u3400-\u4db5\u4e00-\u9fcc]*$/;

/** A character as the index takes it: one that SQLite's tokeniser might not know as a letter goes by its code. */
function indexed(character: string): string {
  if (plainInIndex.test(character)) return character;
  return `\ue000${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`;
}

/** The token for a text, cut where it is long. */
export function token(mark: TokenMark, text: string): string {
  if (plainWord.test(text)) return tokenMarks[mark] + text.slice(0, longestToken);
  const characters = [...text];
  return tokenMarks[mark] + characters.slice(0, longestToken).map(indexed).join('');
}

/** Every token of a customer, each once, in a fixed order. */
export function searchTokens(customer: SearchedCustomer): string {
  const tokens = new Set<string>();
  const { identities, remarks } = prepareCustomer(customer);
  for (const { searchable, nameLength, forms } of identities) {
    addWhole(tokens, searchable.compact);
    addWhole(tokens, searchable.compact.slice(0, nameLength));
    for (const { letters, isUsual, place } of forms) {
      tokens.add(token(isUsual ? (place === 0 ? 'whole' : 'part') : 'otherReading', letters));
    }
    addParts(tokens, searchable, { word: 'part', characters: 'characters', from: 1 });
  }
  for (const { digits } of customer.phones) addPhone(tokens, digits);
  for (const { searchable } of remarks()) {
    addParts(tokens, searchable, { word: 'remark', characters: 'remarkCharacters', from: 0 });
  }
  return [...tokens].join(' ');
}

function addWhole(tokens: Set<string>, compact: string): void {
  if (compact !== '') tokens.add(token('whole', compact));
}

function addPhone(tokens: Set<string>, digits: string): void {
  if (digits.length < fewestPhoneDigits) return;
  tokens.add(token('wholePhone', digits));
  for (const part of threeDigits(digits)) tokens.add(token('digits', part));
}

/** Every three digits that follow each other. */
export function threeDigits(digits: string): string[] {
  return Array.from({ length: digits.length - fewestPhoneDigits + 1 }, (_, at) =>
    digits.slice(at, at + fewestPhoneDigits),
  );
}

/** The words a match may begin with, from `from` on, and the characters that stand for themselves, with their pairs. */
function addParts(
  tokens: Set<string>,
  { compact, starts }: SearchableText,
  { word, characters, from }: { word: TokenMark; characters: TokenMark; from: number },
): void {
  let before = '';
  let at = 0;
  for (const character of compact) {
    const isStart = starts[at] !== noStart;
    if (character === signBreak) before = '';
    else if (isWordCharacter(character)) {
      if (isStart && at >= from) tokens.add(token(word, wordFrom(compact, at)));
      before = '';
    } else {
      if (isStart) tokens.add(token(characters, character));
      if (before !== '') tokens.add(token(characters, before + character));
      before = isStart ? character : '';
    }
    at += character.length;
  }
}

/** The word characters from a place on, as far as they go and a token is long. */
function wordFrom(compact: string, at: number): string {
  let length = 0;
  let count = 0;
  for (const character of compact.slice(at, at + 2 * longestToken)) {
    if (count === longestToken || character === signBreak || !isWordCharacter(character)) break;
    length += character.length;
    count += 1;
  }
  return compact.slice(at, at + length);
}
