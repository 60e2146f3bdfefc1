import { foldText } from '../text.ts';
import { endOfLetters } from './pinyin-forms.ts';
import { type PreparedIdentity, type PreparedRemark, preparedCustomer } from './prepared-customer.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';
import { noStart, placeOfMatch, spanOfMatch } from './searchable-text.ts';
import { identityTexts, type MatchKind, type SearchedCustomer } from './searched-customer.ts';

/**
 * How good a match is: the whole of what a customer is known by, its beginning, a part of it; a name by a reading its
 * characters usually do not have; something noted.
 */
export const matchRanks = { exact: 0, beginning: 1, part: 2, otherReading: 3, remark: 4 } as const;
export type MatchRank = (typeof matchRanks)[keyof typeof matchRanks];

export interface Match {
  readonly rank: MatchRank;
  readonly kind: MatchKind;
  /** Of a remark: the name of the own field, the day of the contact, whose note it is; else ''. */
  readonly label: string;
  readonly text: string;
  /** The parts of `text` that matched: from, to. */
  readonly spans: readonly (readonly [number, number])[];
}

/** A text of a customer, as one that a word may be found in. */
type Matcher = (term: SearchTerm) => Match | null;

/** Whether and why a customer is found; null: not. The definition of the search, for the index and for the tests. */
export function matchCustomer(customer: SearchedCustomer, query: SearchQuery): Match | null {
  if (query.signs !== null) return matchSigns(customer, query.signs);
  const whole = query.whole === null ? null : (bestMatch(customer, query.whole)?.match ?? null);
  const words = matchWords(customer, query.words);
  if (whole === null || words === null) return whole ?? words;
  return words.rank < whole.rank ? words : whole;
}

function matchSigns(customer: SearchedCustomer, signs: string): Match | null {
  for (const { field, text } of identityTexts(customer)) {
    if (field !== 'name' && field !== 'number') continue;
    if (!foldText(text).includes(signs)) continue;
    const at = text.toLowerCase().indexOf(signs);
    const spans: [number, number][] = at < 0 ? [] : [[at, at + signs.length]];
    return { rank: matchRanks.part, kind: field, label: '', text, spans };
  }
  return null;
}

/** Each word must fit somewhere; shown is the text that the first word fits, with every word that fits in it. */
function matchWords(customer: SearchedCustomer, words: readonly SearchTerm[]): Match | null {
  const [first, ...others] = words;
  if (first === undefined) return null;
  const shown = bestMatch(customer, first);
  if (shown === null) return null;
  let { rank } = shown.match;
  const spans = [...shown.match.spans];
  for (const word of others) {
    const best = bestMatch(customer, word);
    if (best === null) return null;
    if (best.match.rank > rank) rank = best.match.rank;
    spans.push(...(shown.matcher(word)?.spans ?? []));
  }
  return { ...shown.match, rank, spans: withoutOverlap(spans) };
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

/** The first of the best; remarks, which are all alike, are looked at only where the customer is not known by the word. */
function bestMatch(customer: SearchedCustomer, term: SearchTerm): { match: Match; matcher: Matcher } | null {
  let best: { match: Match; matcher: Matcher } | null = null;
  for (const matcher of identityMatchers(customer)) {
    const match = matcher(term);
    if (match !== null && (best === null || match.rank < best.match.rank)) best = { match, matcher };
  }
  if (best !== null) return best;
  for (const remark of preparedCustomer(customer).remarks()) {
    const matcher: Matcher = (of) => matchRemark(remark, of);
    const match = matcher(term);
    if (match !== null) return { match, matcher };
  }
  return null;
}

function* identityMatchers(customer: SearchedCustomer): Generator<Matcher> {
  for (const identity of preparedCustomer(customer).identities) {
    yield (term) => {
      const asWritten = matchIdentity(identity, term);
      const asRead = identity.isName ? matchPinyin(identity, term) : null;
      if (asWritten === null || asRead === null) return asWritten ?? asRead;
      return asRead.rank < asWritten.rank ? asRead : asWritten;
    };
  }
  for (const { asTyped, digits } of customer.phones) yield (term) => matchPhone(asTyped, digits, term);
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
    return { rank, kind, label: '', text, spans: [spanOfMatch(searchable, place, place + compact.length)] };
  }
  if (company === null || !isName) return null;
  const from = nameLength - company.length;
  if (!searchable.compact.slice(0, nameLength).endsWith(company) || searchable.starts[from] === noStart) return null;
  const rank = from === 0 ? matchRanks.exact : matchRanks.part;
  return { rank, kind, label: '', text, spans: [spanOfMatch(searchable, from, nameLength)] };
}

function matchPinyin({ searchable, forms }: PreparedIdentity, { letters }: SearchTerm): Match | null {
  if (letters === null) return null;
  let best: Match | null = null;
  for (const form of forms) {
    if (!form.letters.startsWith(letters)) continue;
    const end = endOfLetters(form, letters.length);
    const isWhole = form.letters === letters && end === searchable.compact.length;
    const usualRank = form.place > 0 ? matchRanks.part : isWhole ? matchRanks.exact : matchRanks.beginning;
    const rank = form.isUsual ? usualRank : matchRanks.otherReading;
    if (best !== null && best.rank <= rank) continue;
    const spans = [spanOfMatch(searchable, form.place, end)];
    best = { rank, kind: form.sort, label: '', text: searchable.text, spans };
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
      best = { rank, kind: 'phone', label: '', text: asTyped, spans: spansOfDigits(asTyped, wanted) };
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

function matchRemark({ field: kind, label, searchable }: PreparedRemark, { compact }: SearchTerm): Match | null {
  const place = placeOfMatch(searchable, compact);
  if (place < 0) return null;
  const span = spanOfMatch(searchable, place, place + compact.length);
  return { rank: matchRanks.remark, kind, label, text: searchable.text, spans: [span] };
}
