import { foldText } from '../text.ts';
import { endOfLetters } from './pinyin-forms.ts';
import { type PreparedIdentity, preparedCustomer } from './prepared-customer.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';
import { noStart, placeOfMatch, type SearchableText } from './searchable-text.ts';
import { identityTexts, type MatchKind, type RemarkField, type SearchedCustomer } from './searched-customer.ts';

/** How good a match is: the whole of what a customer is known by, its beginning, a part of it, something noted. */
export const matchRanks = { exact: 0, beginning: 1, part: 2, remark: 3 } as const;
export type MatchRank = (typeof matchRanks)[keyof typeof matchRanks];

export interface Match {
  readonly rank: MatchRank;
  readonly kind: MatchKind;
  readonly text: string;
  /** The parts of `text` that matched: from, to. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Whether and why a customer is found; null: not. The definition of the search, for the index and for the tests. */
export function matchCustomer(customer: SearchedCustomer, query: SearchQuery): Match | null {
  if (query.signs !== null) return matchSigns(customer, query.signs);
  const whole = query.whole === null ? null : bestMatch(matchesOfTerm(customer, query.whole));
  const words = matchWords(customer, query.words);
  if (whole === null || words === null) return whole ?? words;
  return words.rank < whole.rank ? words : whole;
}

function matchSigns(customer: SearchedCustomer, signs: string): Match | null {
  for (const { field, text } of identityTexts(customer)) {
    if (field !== 'name' && field !== 'number') continue;
    if (!foldText(text).includes(signs)) continue;
    const at = text.toLowerCase().indexOf(signs);
    return { rank: matchRanks.part, kind: field, text, spans: at < 0 ? [] : [[at, at + signs.length]] };
  }
  return null;
}

/** Each word must fit somewhere; shown is the text that the first word fits, with every word that fits in it. */
function matchWords(customer: SearchedCustomer, words: readonly SearchTerm[]): Match | null {
  const [first, ...others] = words;
  if (first === undefined) return null;
  const shown = bestMatch(matchesOfTerm(customer, first));
  if (shown === null) return null;
  let { rank } = shown;
  const spans = [...shown.spans];
  for (const word of others) {
    const matches = matchesOfTerm(customer, word);
    const best = bestMatch(matches);
    if (best === null) return null;
    if (best.rank > rank) rank = best.rank;
    const beside = matches.find(({ text }) => text === shown.text);
    if (beside) spans.push(...beside.spans);
  }
  return { ...shown, rank, spans: withoutOverlap(spans) };
}

function withoutOverlap(spans: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function bestMatch(matches: readonly Match[]): Match | null {
  let best: Match | null = null;
  for (const match of matches) if (best === null || match.rank < best.rank) best = match;
  return best;
}

function matchesOfTerm(customer: SearchedCustomer, term: SearchTerm): Match[] {
  const matches: Match[] = [];
  const add = (match: Match | null): void => {
    if (match !== null) matches.push(match);
  };
  const { identities, remarks } = preparedCustomer(customer);
  for (const identity of identities) {
    add(matchIdentity(identity, term));
    if (identity.isName) add(matchPinyin(identity, term));
  }
  for (const { asTyped, digits } of customer.phones) add(matchPhone(asTyped, digits, term));
  for (const { field, searchable } of remarks) add(matchRemark(field, searchable, term));
  return matches;
}

function matchIdentity(
  { field: kind, isName, searchable, nameLength }: PreparedIdentity,
  { compact, company }: SearchTerm,
): Match | null {
  const { text } = searchable;
  const place = placeOfMatch(searchable, compact);
  if (place >= 0) {
    const isWhole = place === 0 && (compact.length === searchable.compact.length || compact.length === nameLength);
    const rank = isWhole ? matchRanks.exact : place === 0 ? matchRanks.beginning : matchRanks.part;
    return { rank, kind, text, spans: [spanOf(searchable, place, place + compact.length)] };
  }
  if (company === null || !isName) return null;
  const from = nameLength - company.length;
  if (!searchable.compact.slice(0, nameLength).endsWith(company) || searchable.starts[from] === noStart) return null;
  const rank = from === 0 ? matchRanks.exact : matchRanks.part;
  return { rank, kind, text, spans: [spanOf(searchable, from, nameLength)] };
}

function matchPinyin({ searchable, forms }: PreparedIdentity, { letters }: SearchTerm): Match | null {
  if (letters === null) return null;
  let best: Match | null = null;
  for (const form of forms) {
    if (!form.letters.startsWith(letters)) continue;
    const end = endOfLetters(form, letters.length);
    const isWhole = form.letters === letters && end === searchable.compact.length;
    const rank = form.place > 0 ? matchRanks.part : isWhole ? matchRanks.exact : matchRanks.beginning;
    if (best !== null && best.rank <= rank) continue;
    best = { rank, kind: form.sort, text: searchable.text, spans: [spanOf(searchable, form.place, end)] };
  }
  return best;
}

function matchPhone(asTyped: string, digits: string, { phones }: SearchTerm): Match | null {
  let best: Match | null = null;
  for (const wanted of phones) {
    const place = digits.indexOf(wanted);
    if (place < 0) continue;
    const rank = digits === wanted ? matchRanks.exact : place === 0 ? matchRanks.beginning : matchRanks.part;
    if (best === null || rank < best.rank) {
      best = { rank, kind: 'phone', text: asTyped, spans: spansOfDigits(asTyped, wanted) };
    }
  }
  return best;
}

/** Where these digits stand in a phone as it was typed, with blanks and signs between them. */
function spansOfDigits(asTyped: string, wanted: string): (readonly [number, number])[] {
  const found = new RegExp([...wanted].join('\\D*')).exec(asTyped.replace(/[０-９]/gu, halfWidthDigit));
  return found ? [[found.index, found.index + found[0].length]] : [];
}

function halfWidthDigit(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - 0xfee0);
}

function matchRemark(kind: RemarkField, searchable: SearchableText, { compact }: SearchTerm): Match | null {
  const place = placeOfMatch(searchable, compact);
  if (place < 0) return null;
  const span = spanOf(searchable, place, place + compact.length);
  return { rank: matchRanks.remark, kind, text: searchable.text, spans: [span] };
}

function spanOf({ places, text }: SearchableText, from: number, to: number): readonly [number, number] {
  // Up to where the next character began, without the blanks and signs between.
  const last = places[to - 1] ?? text.length;
  const character = text.codePointAt(last);
  return [places[from] ?? 0, last + (character !== undefined && character > 0xffff ? 2 : 1)];
}
