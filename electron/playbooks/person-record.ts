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

/** They or somebody of their household were told that something was mended; `improvementId` null: as one who is asleep. */
interface ToldMend {
  improvementId: string | null;
  day: number;
}

/** They or somebody of their household gave it as the reason of a sleep, and it was mended. */
interface MendedReason {
  customerId: number;
  improvementId: string;
  day: number;
  mendedDay: number;
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
  toldMends: readonly ToldMend[];
  /** None where nothing was told. */
  mendedReasons: readonly MendedReason[];
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
  readonly toldMends: readonly ToldMend[];
  readonly mendedReasons: readonly MendedReason[];
  readonly binnedOn: number | null;
  /** Days of visits and calls of theirs. */
  readonly visitDays: readonly number[];
  readonly outwardDays: readonly number[];
  /** Days on which they came or bought, ascending. */
  readonly comings: ArrayLike<number>;

  constructor(parts: RecordParts) {
    const { purchaseDays, contacts } = parts;
    this.purchaseDays = purchaseDays;
    this.contacts = contacts;
    this.cases = parts.cases;
    this.saidMoved = parts.saidMoved;
    this.blockedChannels = parts.blockedChannels;
    this.named = parts.named;
    this.toldMends = parts.toldMends;
    this.mendedReasons = parts.mendedReasons;
    this.binnedOn = parts.binnedOn;
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
      sameRows(this.toldMends, other.toldMends) &&
      sameRows(this.mendedReasons, other.mendedReasons) &&
      (this.blockedChannels === other.blockedChannels ||
        sameValues([...this.blockedChannels].sort(), [...other.blockedChannels].sort()))
    );
  }
}

const noDays: readonly number[] = [];

function daysOf(contacts: readonly NotedContact[]): number[] {
  return contacts.map(({ day }) => day);
}
