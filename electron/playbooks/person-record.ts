import { sameRows, sameValues } from '../../shared/same-rows.ts';
import type { NotedContact, NotedSpell } from './notes-of-customers.ts';

/** A case by its days. */
export interface DatedCase {
  id: number;
  kind: string;
  thing: string;
  heardDay: number;
  answeredDay: number | null;
  closedDay: number | null;
  satisfiedAfter: number | null;
  /** When they bought the thing since it came in; null: they did not, or it has not. */
  thingBoughtDay: number | null;
}

interface RecordParts {
  /** Days on which they, or their household, bought, ascending. Days are day numbers. */
  purchaseDays: Int32Array;
  /** By day. */
  contacts: readonly NotedContact[];
  cases: readonly DatedCase[];
  /** On which days they said that they moved or need nothing any more, ascending. */
  saidMoved: readonly number[];
  blockedChannels: ReadonlySet<string>;
  named: readonly NotedSpell[];
  /** Null: they are not in the bin. */
  binnedOn: number | null;
}

/** What the file says of a person up to a day, as far as what is due depends on it. */
export class PersonRecord implements RecordParts {
  readonly purchaseDays: Int32Array;
  readonly contacts: readonly NotedContact[];
  readonly cases: readonly DatedCase[];
  readonly saidMoved: readonly number[];
  readonly blockedChannels: ReadonlySet<string>;
  readonly named: readonly NotedSpell[];
  readonly binnedOn: number | null;
  /** Days of visits and calls of theirs. */
  readonly visitDays: readonly number[];
  readonly outwardDays: readonly number[];
  /** Days on which they came or bought, ascending. */
  readonly comings: ArrayLike<number>;

  constructor({ purchaseDays, contacts, cases, saidMoved, blockedChannels, named, binnedOn }: RecordParts) {
    this.purchaseDays = purchaseDays;
    this.contacts = contacts;
    this.cases = cases;
    this.saidMoved = saidMoved;
    this.blockedChannels = blockedChannels;
    this.named = named;
    this.binnedOn = binnedOn;
    this.visitDays = contacts.length === 0 ? noDays : daysOf(contacts.filter(({ isVisit }) => isVisit === 1));
    this.outwardDays = contacts.length === 0 ? noDays : daysOf(contacts.filter(({ isOutward }) => isOutward === 1));
    this.comings =
      this.visitDays.length === 0
        ? purchaseDays
        : Int32Array.from(new Set([...purchaseDays, ...this.visitDays])).sort();
  }

  isSameAs(other: PersonRecord): boolean {
    return (
      this.binnedOn === other.binnedOn &&
      sameValues(this.purchaseDays, other.purchaseDays) &&
      sameRows(this.contacts, other.contacts) &&
      sameRows(this.cases, other.cases) &&
      sameValues(this.saidMoved, other.saidMoved) &&
      sameRows(this.named, other.named) &&
      (this.blockedChannels === other.blockedChannels ||
        sameValues([...this.blockedChannels].sort(), [...other.blockedChannels].sort()))
    );
  }
}

const noDays: readonly number[] = [];

function daysOf(contacts: readonly NotedContact[]): number[] {
  return contacts.map(({ day }) => day);
}
