import type { AppointmentState } from '../appointments/appointment-states.ts';
import type { CaseFactor, CaseKind, CaseOutcome } from '../cases/case-codes.ts';
import type { CustomerFilter } from '../customers/filter.ts';
import type { Calendar } from '../dates/remembered-day.ts';
import type { Factor } from '../factors/factors.ts';
import type { GroupKind } from '../groups/group-kinds.ts';
import type { ImprovementState } from '../improvements/improvement-codes.ts';
import type { PreferenceManner } from '../preferences/preference-manners.ts';
import type { PreferenceTopic } from '../preferences/preference-topics.ts';
import type { Language } from '../settings/contract.ts';
import type { SleepReason } from '../sleep/sleep-reasons.ts';
import type { ContactChannel, Mood, Touchpoint } from '../timeline/contact-codes.ts';

export interface SampleProduct {
  code: string;
  description: string;
  category: string;
  priceMinor: number;
  /** Null: the owner does not know what one costs. */
  costMinor: number | null;
}

export interface SamplePreference {
  kind: 'likes' | 'avoids';
  topic: PreferenceTopic;
  text: string;
  why: string;
  manner: PreferenceManner | '';
  learnedDay: string;
  learnedFrom: string;
  isCurrent: boolean;
}

export interface SampleContact {
  day: string;
  time: string | null;
  touchpoint: Touchpoint;
  channel: ContactChannel;
  direction: 'in' | 'out';
  text: string;
  mood: Mood | '';
  nextContactDay: string | null;
  /** Null: as long as the channel usually takes. */
  minutes: number | null;
  /** Place in the shop's list of staff. */
  staff: number;
  /** UTC milliseconds. */
  writtenAt: number;
}

export interface SampleComplaint {
  /** Place in the customer's list of contacts. */
  contact: number;
  heardAt: number;
  heardBy: number;
  factor: CaseFactor;
  text: string;
  answeredAt: number | null;
  answer: string;
  closedAt: number | null;
  /** 0 dissatisfied, 1 satisfied, 2 will buy again, 3 will recommend. */
  satisfactionAfter: number | null;
}

/** A case that was heard in no contact of its own. */
export interface SampleCase {
  kind: CaseKind;
  text: string;
  thing: string;
  factor: string;
  heardAt: number;
  heardBy: number;
  promisedDay: string | null;
  answeredAt: number | null;
  answer: string;
  closedAt: number | null;
  outcome: CaseOutcome | '';
  satisfactionAfter: number | null;
}

export interface SampleLifeEvent {
  day: string;
  /** A code of `lifeEventKinds`, or the shop's own word. */
  kind: string;
  text: string;
}

/** What the owner thinks of a factor; null: asked, and does not know. */
export interface SampleFactorScore {
  factor: Factor;
  score: number | null;
  reason: string;
  day: string;
}

export interface NamedListWords {
  reasons: readonly string[];
  companyReason: string;
  goal: string;
  ownService: string;
  nextStep: string;
  /** Why one was on it who has not bought for a year. */
  fadedReason: string;
  /** Why one left the list. */
  left: string;
  /** Why one is not on it. */
  setAside: string;
  /** What the snapshot of the ranking that was taken a quarter ago is called. */
  snapshot: string;
}

/** Why somebody stays away, as they put it when they were asked. */
export interface SleepReasonWords {
  reason: SleepReason;
  words: string;
  daysAgo: number;
}

/** What the shop did, or does, about a reason that several gave. */
export interface ImprovementWords {
  reason: SleepReason;
  text: string;
  state: ImprovementState;
  /** Null: not mended yet. */
  mendedDaysAgo: number | null;
  done: string;
}

export interface SampleAppointment {
  /** Place in the shop's list of customers. */
  customer: number;
  day: string;
  time: string | null;
  text: string;
  minutes: number | null;
  state: AppointmentState;
}

export interface SampleAddress {
  label: string;
  street: string;
  city: string;
  postcode: string;
  country: string;
}

export interface SampleCustomer {
  number: string;
  numberIsOurs: boolean;
  kind: 'person' | 'company';
  name: string;
  /** YYYY-MM-DD, or --MM-DD where the year is not known. */
  birthday: string | null;
  birthdayAsTyped: string | null;
  birthdayCalendar: Calendar;
  birthdayIsLeapMonth: boolean;
  called: string;
  howToTalk: string;
  /** Whether the price decides for them, or what they get for it; '' where no one has said. */
  orientation: string;
  dates: readonly { kind: 'anniversary' | 'own'; label: string; typed: string }[];
  /** Place in the shop's list of customers. */
  broughtBy: number | null;
  note: string;
  createdAt: number;
  binnedAt: number | null;
  phones: readonly { label: string; asTyped: string }[];
  wechats: readonly string[];
  emails: readonly string[];
  addresses: readonly SampleAddress[];
  tags: readonly string[];
  preferences: readonly SamplePreference[];
  contacts: readonly SampleContact[];
  complaints: readonly SampleComplaint[];
  cases: readonly SampleCase[];
  lifeEvents: readonly SampleLifeEvent[];
  scores: readonly SampleFactorScore[];
}

/** Places in the shop's list of customers; somebody who is no customer has a name. */
export interface SampleRelation {
  customer: number;
  other: number | null;
  name: string;
  relation: string;
  relationBack: string;
  influence: number | null;
  preferences: string;
}

/** Customers who belong together, the main member first; days null: always. */
export interface SampleGroup {
  name: string;
  kind: GroupKind;
  /** Places in the shop's list of customers. */
  members: readonly { customer: number; fromDay: string | null; toDay: string | null }[];
}

export interface SampleLine {
  /** Place in the shop's list of products. */
  product: number;
  /** Below zero for a return. */
  quantity: number;
  unitPriceMinor: number;
  /** Whole percent; 0: none, 100: on the house. */
  discountPercent: number;
  amountMinor: number;
  costMinor: number | null;
  isReturn: boolean;
}

export interface SampleOrder {
  number: string;
  day: string;
  time: string;
  /** Place in the shop's list of customers; null: a walk-in. */
  customer: number | null;
  currency: string;
  channel: string;
  servedBy: number;
  lines: readonly SampleLine[];
}

export interface SampleSegment {
  name: string;
  filter: CustomerFilter;
}

/** A shop that never was: what the archive of the sample shop is filled with. */
export interface SampleShop {
  language: Language;
  homeCurrency: string;
  staff: readonly string[];
  products: readonly SampleProduct[];
  customers: readonly SampleCustomer[];
  relations: readonly SampleRelation[];
  groups: readonly SampleGroup[];
  /** In the order in which they were rung up. */
  orders: readonly SampleOrder[];
  appointments: readonly SampleAppointment[];
  /** The card of regulars: a stamp for every visit. */
  stamps: { unit: string; taken: string };
  /** Places of the guests who come often, spend little and suggest much; the last is set aside from the list of key accounts. */
  advisers: readonly number[];
  /** Why customers are on the list of key accounts, and what is planned with them. */
  named: NamedListWords;
  /** Why those who stay away do, and what was done about it. */
  sleepReasons: readonly SleepReasonWords[];
  improvements: readonly ImprovementWords[];
  segments: readonly SampleSegment[];
}
