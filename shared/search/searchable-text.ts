/** A text as the search sees it: without what makes no difference, and with where in it a match may begin. */
export interface SearchableText {
  /** The text as it is shown; `places` point into it. */
  readonly text: string;
  /** Lower case, one width, no accents; blanks and signs left out, or `signBreak` for them where they count. */
  readonly compact: string;
  /** For each code unit of `compact`: 1 where a match may begin, 2 where a word begins there too. */
  readonly starts: Uint8Array;
  /** For each code unit of `compact`, and for its end: where in `text` it came from. */
  readonly places: Uint32Array;
}

/** Stands in `compact` where blanks or signs stood, for texts whose words are not read across them (notes). */
export const signBreak = '\n';

export const noStart = 0;
const partStart = 1;
export const wordStart = 2;

type CharacterSort = 'unseen' | 'sign' | 'letter' | 'digit' | 'single';

interface FoldedCharacter {
  readonly folded: string;
  readonly sort: CharacterSort;
}

const accents = /[\u0300-\u036f]/gu;
/** Marks on the character before, joiners, marks of direction. */
const unseen = /^[\p{M}\p{Cf}]$/u;
const sign = /^[\p{Z}\p{C}\p{P}$+<=>^`|~¨¯´¸]$/u;
/** Written without blanks between the words, so that any part can be asked for. */
const writtenTogether =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/** Letters and digits are read as words; everything else that is no sign (Han, kana, emoji) stands for itself. */
function sortOf(character: string): CharacterSort {
  if (unseen.test(character)) return 'unseen';
  if (writtenTogether.test(character)) return 'single';
  if (sign.test(character)) return 'sign';
  if (/^\p{N}$/u.test(character)) return 'digit';
  return /^\p{L}$/u.test(character) ? 'letter' : 'single';
}

function foldedCharactersOf(character: string): readonly FoldedCharacter[] {
  const folded = character.normalize('NFKD').toLowerCase().replace(accents, '').normalize('NFC');
  return [...folded].map((each) => ({ folded: each, sort: sortOf(each) }));
}

const kept = new Map<string, readonly FoldedCharacter[]>();
const mostKept = 30_000;

function keptFoldedCharactersOf(character: string): readonly FoldedCharacter[] {
  const known = kept.get(character);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const made = foldedCharactersOf(character);
  kept.set(character, made);
  return made;
}

/** Whether a character of `compact` is read as part of a word. */
export function isWordCharacter(character: string): boolean {
  const sort = keptFoldedCharactersOf(character)[0]?.sort;
  return sort === 'letter' || sort === 'digit';
}

/**
 * What a query can find in a text. A match may begin at every Han character (kana, emoji …), at the beginning of a
 * word, where letters and digits meet, and behind leading zeros. `keepsSigns`: words are not read across signs.
 */
export function searchableText(given: string, keepsSigns = false): SearchableText {
  const text = given.normalize('NFC');
  const parts: string[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  let before: CharacterSort = 'sign';
  let isAfterZeros = false;
  let place = 0;
  for (const character of text) {
    for (const { folded, sort } of keptFoldedCharactersOf(character)) {
      if (sort === 'unseen') continue;
      if (sort === 'sign') {
        if (keepsSigns && before !== 'sign') push(signBreak, noStart);
        before = 'sign';
        continue;
      }
      const isWordStart = sort === 'single' || before === 'sign' || before === 'single';
      const isPartStart = sort !== before || (isAfterZeros && folded !== '0');
      push(folded, isWordStart ? wordStart : isPartStart ? partStart : noStart);
      isAfterZeros = folded === '0' && (sort !== before || isAfterZeros);
      before = sort;
    }
    place += character.length;
  }
  places.push(text.length);
  return { text, compact: parts.join(''), starts: Uint8Array.from(starts), places: Uint32Array.from(places) };

  function push(folded: string, start: number): void {
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(unit === 0 ? start : noStart);
      places.push(place);
    }
  }
}

/** Where `wanted` stands in a text, first at its beginning, else at the first place a match may begin; -1: nowhere. */
export function placeOfMatch({ compact, starts }: SearchableText, wanted: string): number {
  for (let from = compact.indexOf(wanted); from >= 0; from = compact.indexOf(wanted, from + 1)) {
    if (starts[from] !== noStart) return from;
  }
  return -1;
}

/** Where a part of `compact` stands in the text, up to where its last character ends: without the signs behind it. */
export function spanOfMatch({ places, text }: SearchableText, from: number, to: number): [from: number, to: number] {
  const last = places[to - 1] ?? text.length;
  const character = text.codePointAt(last);
  return [places[from] ?? 0, last + (character !== undefined && character > 0xffff ? 2 : 1)];
}
