import type { StoredDay } from '../../shared/dates/kept-day.ts';
import { birthdayOfText } from '../../shared/import/birthday-reader.ts';
import { type CustomerDetails, type DetailName, unpackedDetail } from '../../shared/import/customer-details.ts';
import { unpackedOwnValue } from '../../shared/import/interpret-own-values.ts';
import type { InterpretedCustomer } from '../../shared/import/rows.ts';
import { mostEntries } from '../../shared/longest.ts';
import type { OwnFieldValue } from '../../shared/own-fields/own-field.ts';
import { phoneDigits } from '../../shared/phone.ts';
import { foldText } from '../../shared/text.ts';

/** Fields of which a customer has one value; rows of a file can disagree on them. */
export const votedFields = [
  'number',
  'name',
  'phones',
  'emails',
  'address',
  'city',
  'postcode',
  'country',
  'birthday',
  'note',
] as const;
export type VotedField = (typeof votedFields)[number];
type VoteKey = VotedField | `own:${number}` | `detail:${DetailName}`;

/** Rows that say the same value: in the same words, or, of a meaning, in whatever words. */
interface Vote {
  value: string;
  latestDay: string;
  count: number;
}

interface Meaning extends Vote {
  /** The value in the words that win among those that mean it. */
  words: Vote;
}

/** What some rows of a file say of a customer, all of them the same. */
export interface Said {
  readonly customer: InterpretedCustomer;
  rowCount: number;
  /** Blank in a file without days. */
  latestDay: string;
  firstRowNumber: number;
}

const noTags: ReadonlySet<string> = new Set();
/** Few customers are described more often; for one who is, a copy of each description would take too long. */
const fewestToGrow = 16;
const listSeparator = '\u001f';

/** One customer as the rows of a file describe them: mostly all of them in the same words. */
export class CustomerVotes {
  readonly key: string;
  // As long as what it holds: an array that grows keeps room for sixteen more, a hundred thousand times.
  #said: Said[] = [];
  #label: string | null = null;

  constructor(key: string) {
    this.key = key;
  }

  /** Rows that say the same can still be added to what is given here. */
  add(said: Said): void {
    if (this.#said.length < fewestToGrow) this.#said = [...this.#said, said];
    else this.#said.push(said);
  }

  /** What to call them in a sentence. */
  get label(): string {
    return (
      this.#label ??
      this.value('name') ??
      this.value('number') ??
      this.list('phones')[0] ??
      this.list('emails')[0] ??
      this.key
    );
  }

  /** When they are taken: only their label is still asked for. */
  forgetDescriptions(): void {
    this.#label = this.label;
    this.#said = [];
  }

  get rowCount(): number {
    return this.#said.reduce((sum, { rowCount }) => sum + rowCount, 0);
  }

  get firstRowNumber(): number {
    return this.#said.reduce((first, { firstRowNumber }) => Math.min(first, firstRowNumber), Number.POSITIVE_INFINITY);
  }

  /** Who this is by every row: all names, phones and e-mails. */
  identities(): readonly InterpretedCustomer[] {
    return this.#said.map(({ customer }) => customer);
  }

  /** Those of all rows, as many as a customer can have. */
  get tags(): ReadonlySet<string> {
    const tags = this.#tagsOfRows;
    return tags.size > mostEntries ? new Set([...tags].slice(0, mostEntries)) : tags;
  }

  get hasTooManyTags(): boolean {
    return this.#tagsOfRows.size > mostEntries;
  }

  get #tagsOfRows(): ReadonlySet<string> {
    const tags = this.#said.flatMap(({ customer }) => customer.tags);
    return tags.length === 0 ? noTags : new Set(tags);
  }

  /** The value that wins: the latest day's, then the most frequent, then the smallest text. */
  value(field: Exclude<VotedField, 'birthday'>): string | null {
    return this.#winner(field);
  }

  /** The birthday that wins with what was typed for it; one that could be read before all that could not. */
  birthday(): StoredDay | null {
    const kept = this.#winner('birthday');
    if (kept === null) return null;
    const [said = '', asTyped = ''] = kept.split(listSeparator);
    return said === ''
      ? { day: null, calendar: 'solar', isLeapMonth: false, asTyped }
      : { ...birthdayOfText(said), asTyped };
  }

  /** Of the own field at this place of the interpretation. */
  ownValue(index: number): OwnFieldValue | null {
    const kept = this.#winner(`own:${index}`);
    return kept === null ? null : unpackedOwnValue(kept);
  }

  /** What only a list of customers says; null where no row does. */
  detail<Name extends DetailName>(name: Name): CustomerDetails[Name] | null {
    // A list of orders says none, of a hundred thousand customers.
    if (!this.#said.some(({ customer }) => customer.details !== undefined)) return null;
    const kept = this.#winner(`detail:${name}`);
    return kept === null ? null : unpackedDetail<Name>(kept);
  }

  list(field: 'phones' | 'emails'): string[] {
    return this.value(field)?.split(listSeparator) ?? [];
  }

  /** Fields whose values mean different things, each meaning once: one phone written in two ways is no disagreement. */
  disagreements(): { field: VotedField; values: string[] }[] {
    if (this.#said.length < 2) return [];
    return votedFields.flatMap((field) => {
      const meanings = meaningsOf(field, this.#votes(field));
      return meanings.length > 1
        ? [{ field, values: meanings.map(({ words }) => shownValue(field, words.value)) }]
        : [];
    });
  }

  #winner(field: VoteKey): string | null {
    const [only] = this.#said;
    if (only !== undefined && this.#said.length === 1) return saidOf(only.customer, field);
    const votes = this.#votes(field);
    const meanings = meaningsOf(field, votes);
    const readable = field === 'birthday' ? meanings.filter(({ value }) => isReadBirthday(value)) : [];
    const [first, ...others] = readable.length > 0 ? readable : meanings;
    if (first === undefined) return null;
    return others.reduce((best, meaning) => (isBetter(meaning, best) ? meaning : best), first).words.value;
  }

  #votes(field: VoteKey): Vote[] {
    const votes = new Map<string, Vote>();
    for (const { customer, rowCount, latestDay } of this.#said) {
      const value = saidOf(customer, field);
      if (value === null) continue;
      const vote = votes.get(value);
      if (vote === undefined) {
        votes.set(value, { value, latestDay, count: rowCount });
        continue;
      }
      vote.count += rowCount;
      if (latestDay > vote.latestDay) vote.latestDay = latestDay;
    }
    return [...votes.values()];
  }
}

/** Votes that mean the same added up. */
function meaningsOf(field: VoteKey, votes: readonly Vote[]): Meaning[] {
  if (votes.length < 2) return votes.map((vote) => ({ ...vote, words: vote }));
  const meanings = new Map<string, Meaning>();
  for (const vote of votes) {
    const value = meaningOf(field, vote.value);
    const known = meanings.get(value);
    if (known === undefined) {
      meanings.set(value, { ...vote, value, words: vote });
      continue;
    }
    known.count += vote.count;
    if (vote.latestDay > known.latestDay) known.latestDay = vote.latestDay;
    if (isBetter(vote, known.words)) known.words = vote;
  }
  return [...meanings.values()];
}

/** What two ways of writing share where they mean the same. */
function meaningOf(field: VoteKey, value: string): string {
  switch (field) {
    case 'phones':
      return value
        .split(listSeparator)
        .map((phone) => phoneDigits(phone) || foldText(phone))
        .join(listSeparator);
    case 'birthday':
      return isReadBirthday(value) ? value.slice(0, value.indexOf(listSeparator)) : value;
    case 'name':
    case 'emails':
    case 'address':
    case 'city':
    case 'postcode':
    case 'country':
      return foldText(value);
    default:
      return value;
  }
}

function isReadBirthday(value: string): boolean {
  return !value.startsWith(listSeparator);
}

function shownValue(field: VotedField, value: string): string {
  if (field === 'birthday') return value.slice(value.indexOf(listSeparator) + 1);
  return value.replaceAll(listSeparator, ' ');
}

function saidOf(customer: InterpretedCustomer, field: VoteKey): string | null {
  if (field === 'birthday') {
    const { birthday, birthdayAsTyped } = customer;
    return birthdayAsTyped === null ? null : `${birthday ?? ''}${listSeparator}${birthdayAsTyped}`;
  }
  if (field === 'phones' || field === 'emails') {
    return customer[field].length === 0 ? null : customer[field].join(listSeparator);
  }
  if (isOwn(field)) return customer.own?.[Number(field.slice('own:'.length))] ?? null;
  if (isDetail(field)) return customer.details?.[field.slice('detail:'.length) as DetailName] ?? null;
  return customer[field];
}

function isOwn(field: VoteKey): field is `own:${number}` {
  return field.startsWith('own:');
}

function isDetail(field: VoteKey): field is `detail:${DetailName}` {
  return field.startsWith('detail:');
}

function isBetter(vote: Vote, best: Vote): boolean {
  if (vote.latestDay !== best.latestDay) return vote.latestDay > best.latestDay;
  if (vote.count !== best.count) return vote.count > best.count;
  return vote.value < best.value;
}
