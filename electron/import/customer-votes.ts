import { unpackedOwnValue } from '../../shared/import/interpret-own-values.ts';
import type { InterpretedCustomer } from '../../shared/import/rows.ts';
import type { OwnFieldValue } from '../../shared/own-fields/own-field.ts';

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
  'birthdayAsTyped',
  'note',
] as const;
export type VotedField = (typeof votedFields)[number];
type VoteKey = VotedField | `own:${number}`;

interface Vote {
  value: string;
  latestDay: string;
  count: number;
  rowNumber: number;
}

/** The rows that say the same of a customer. */
export interface SaidBy {
  rowCount: number;
  latestDay: string;
  firstRowNumber: number;
}

const noTags: ReadonlySet<string> = new Set();
const listSeparator = '\u001f';

/** One customer as the rows of a file describe them. */
export class CustomerVotes {
  readonly key: string;
  firstRowNumber: number;
  rowCount = 0;
  // A hundred thousand customers: nothing is made that most of them do not need.
  readonly #votes: Partial<Record<VoteKey, Vote[]>> = {};
  #tags: Set<string> | null = null;

  constructor(key: string, rowNumber: number) {
    this.key = key;
    this.firstRowNumber = rowNumber;
  }

  add(customer: InterpretedCustomer, by: SaidBy): void {
    this.rowCount += by.rowCount;
    this.firstRowNumber = Math.min(this.firstRowNumber, by.firstRowNumber);
    for (const tag of customer.tags) {
      this.#tags ??= new Set();
      this.#tags.add(tag);
    }
    for (const field of votedFields) {
      const value = votedValue(customer, field);
      if (value !== null) this.#vote(field, value, by);
    }
    for (const [index, value] of customer.own?.entries() ?? []) {
      if (value !== null) this.#vote(`own:${index}`, value, by);
    }
  }

  get tags(): ReadonlySet<string> {
    return this.#tags ?? noTags;
  }

  /** The value that stands: the latest day's, then the most frequent, then the smallest text. */
  winner(field: VoteKey): { value: string; rowNumber: number } | null {
    const votes = this.#votes[field];
    return votes?.reduce((best, vote) => (isBetter(vote, best) ? vote : best)) ?? null;
  }

  value(field: VotedField): string | null {
    return this.winner(field)?.value ?? null;
  }

  /** Of the own field at this place of the interpretation. */
  ownValue(index: number): OwnFieldValue | null {
    const kept = this.winner(`own:${index}`);
    if (kept === null) return null;
    return unpackedOwnValue(kept.value);
  }

  list(field: 'phones' | 'emails'): string[] {
    return this.value(field)?.split(listSeparator) ?? [];
  }

  /** Fields with more than one value, each value once; what was typed for a birthday follows the birthday. */
  disagreements(): { field: VotedField; values: string[] }[] {
    return votedFields
      .filter((field) => field !== 'birthdayAsTyped')
      .flatMap((field) => {
        const votes = this.#votes[field] ?? [];
        return votes.length > 1
          ? [{ field, values: votes.map((vote) => vote.value.replaceAll(listSeparator, ' ')) }]
          : [];
      });
  }

  #vote(field: VoteKey, value: string, { rowCount, latestDay, firstRowNumber }: SaidBy): void {
    const votes = this.#votes[field];
    const vote = votes?.find((known) => known.value === value);
    if (!vote) {
      const first = { value, latestDay, count: rowCount, rowNumber: firstRowNumber };
      if (votes) votes.push(first);
      else this.#votes[field] = [first];
      return;
    }
    vote.count += rowCount;
    vote.rowNumber = Math.min(vote.rowNumber, firstRowNumber);
    if (latestDay > vote.latestDay) vote.latestDay = latestDay;
  }
}

function votedValue(customer: InterpretedCustomer, field: VotedField): string | null {
  if (field === 'phones' || field === 'emails') {
    return customer[field].length === 0 ? null : customer[field].join(listSeparator);
  }
  return customer[field];
}

function isBetter(vote: Vote, best: Vote): boolean {
  if (vote.latestDay !== best.latestDay) return vote.latestDay > best.latestDay;
  if (vote.count !== best.count) return vote.count > best.count;
  return vote.value < best.value;
}
