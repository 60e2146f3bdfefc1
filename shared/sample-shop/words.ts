import type { CaseFactor } from '../cases/case-codes.ts';
import type { PreferenceTopic } from '../preferences/preference-topics.ts';
import type { ContactChannel, Mood, Touchpoint } from '../timeline/contact-codes.ts';
import type { AroundWords } from './around-words.ts';
import type { CareWords } from './regular-words.ts';
import type { SampleSegment } from './sample-shop.ts';

/** What somebody is like, as far as a café notices: gives tags, preferences, notes and talk that fit together. */
export const traits = [
  'dog',
  'laptop',
  'student',
  'family',
  'earlyBird',
  'reader',
  'allergy',
  'oat',
  'decaf',
  'beans',
  'elder',
  'neighbour',
  'cyclist',
  'musician',
] as const;
export type Trait = (typeof traits)[number];

/**
 * Words may hold slots: {pet}, {child}, {staff}, {drink}, {food}. A person's pet and child keep their names through
 * everything that is told of them.
 */
export type SlottedText = string;

export interface PreferenceWords {
  topic: PreferenceTopic;
  text: SlottedText;
  why?: SlottedText;
}

export interface TraitWords {
  tag: string;
  likes: readonly PreferenceWords[];
  avoids: readonly PreferenceWords[];
  notes: readonly SlottedText[];
  /** What was said on a visit. */
  chats: readonly SlottedText[];
}

export interface ContactWords {
  touchpoint: Touchpoint;
  channel: ContactChannel;
  direction: 'in' | 'out';
  mood: Mood | '';
  text: SlottedText;
  /** In how many days to come back to it, where that was promised. */
  followUpDays?: number;
}

/** When somebody writes something into a customer's file. */
const occasions = [
  'newcomer',
  'regular',
  'birthday',
  'holiday',
  'returned',
  'sleeping',
  'reply',
  'company',
  'prospect',
  'promised',
] as const;
export type Occasion = (typeof occasions)[number];

export interface ComplaintWords {
  factor: CaseFactor;
  text: SlottedText;
  answer: SlottedText;
}

export type MenuKind = 'coffee' | 'tea' | 'cold' | 'pastry' | 'cake' | 'lunch' | 'beans' | 'goods' | 'catering';

export interface MenuItem {
  code: string;
  description: string;
  kind: MenuKind;
  /** Today's price; earlier years were cheaper. */
  priceMinor: number;
  /** How often it is taken, next to the others of its kind. */
  popularity: number;
  /** Code of what those who take it like with it. */
  goesWith?: string;
  /** Code of what takes its place in the warm months. */
  inSummer?: string;
  /** For whom it was put on the menu. */
  for?: 'oat' | 'decaf';
}

export interface Menu {
  items: readonly MenuItem[];
  categories: Record<MenuKind, string>;
  /** Prices end in multiples of this. */
  priceStepMinor: number;
  /** An item's name within a sentence. */
  spoken: (description: string) => string;
}

export interface ShopCalendar {
  /** January first; 1 is an ordinary month. */
  months: readonly number[];
  /** Monday first. */
  weekdays: readonly number[];
  /** Month and day, MM-DD. */
  closedDates: readonly string[];
  closesForSpringFestival: boolean;
}

export interface DuplicateWords {
  name: string;
  again: string;
  /** What gives it away that the two are one person. */
  by: 'phone' | 'phoneTail' | 'email' | 'number';
}

export interface PeopleWords {
  /** Made from the lists of names, family and given name together. */
  fullName: (given: string, family: string) => string;
  families: readonly string[];
  givens: readonly string[];
  /** What is written where no one asked for the name. */
  nicknames: readonly string[];
  /** Two people each; the first name of the list three. */
  namesakes: readonly string[];
  duplicates: readonly DuplicateWords[];
  companies: readonly string[];
  /** A company that pays in another currency. */
  foreignCompany: { name: string; currency: string; priceFactor: number; city: string; country: string };
  prospects: readonly string[];
  pets: readonly string[];
  children: readonly string[];
  staff: readonly string[];
  streets: readonly string[];
  /** The first is the shop's own town, where most live. */
  towns: readonly { city: string; postcode: string }[];
  country: string;
  mailDomains: readonly string[];
  /** How a house in a street is written. */
  house: (street: string, number: number) => string;
  postcode: (town: string, part: number) => string;
  /** A number no one has, from a running one: reserved for fiction, or in no operator's range. */
  mobile: (running: number) => string;
  landline: (running: number) => string;
  /** The same number as another hand would type it. */
  retyped: (phone: string) => string;
  /** The mailbox before the @. */
  mailbox: (name: string, running: number) => string;
  /** Their WeChat id; '' where nobody uses it. */
  wechat: (running: number) => string;
  phoneLabels: { mobile: string; work: string };
  addressLabels: { home: string; work: string };
  birthdayTyped: (year: number | null, month: number, dayOfMonth: number) => string;
  /** Birthdays as people say them, in which no day can be found. */
  vagueBirthdays: readonly string[];
  testEntry: string;
}

export interface ShopWords {
  homeCurrency: string;
  /** Hours by which the shop's clock is ahead of UTC. */
  clockHours: number;
  orderNumber: (day: string, nthOfDay: number, nthOfAll: number) => string;
  channels: { counter: string; delivery: string; phone: string };
  calendar: ShopCalendar;
  menu: Menu;
  people: PeopleWords;
  around: AroundWords;
  traits: Record<Trait, TraitWords>;
  tags: { regular: string; company: string; newcomer: string; prospect: string; delivery: string; cake: string };
  contacts: Record<Occasion, readonly ContactWords[]>;
  complaints: readonly ComplaintWords[];
  likes: readonly PreferenceWords[];
  avoids: readonly PreferenceWords[];
  companyPreferences: readonly PreferenceWords[];
  companyNotes: readonly SlottedText[];
  prospectNotes: readonly SlottedText[];
  notes: readonly SlottedText[];
  learnedFrom: readonly SlottedText[];
  care: CareWords;
  segments: readonly SampleSegment[];
}
