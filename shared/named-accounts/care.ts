import { byKey } from '../by-key.ts';
import { daysBetween } from '../day.ts';
import type { AccountStep } from './contract.ts';

/** What the shop owes each key account, in the order in which it is shown. */
export const careFacts = [
  'lookedAfter',
  'preferences',
  'people',
  'birthday',
  'contact',
  'cases',
  'own',
  'nextStep',
] as const;
export type CareFact = (typeof careFacts)[number];

/** How many preferences that still hold have to be known. */
export const fewestPreferences = 3;

/** What is on file of a key account that the facts are read from. */
export interface CareRecord {
  /** Who looks after them and is here; '' where nobody does. */
  lookedAfterBy: string;
  /** Preferences that still hold. */
  preferences: number;
  /** People around them of whom a preference is known. */
  people: number;
  /** As it was typed; null where no day is known. */
  birthday: string | null;
  /** The last day of a contact, in or out, that is neither an order nor a return. */
  lastContact: string | null;
  visitRhythmDays: number;
  /** Open cases that are overdue by the shop's clock. */
  overdueCases: number;
  /** Whether terms that say something are in force. */
  hasTerms: boolean;
  /** What the shop does for nobody but them. */
  ownService: string;
  openPromises: number;
  next: AccountStep | null;
}

/** Which of the eight facts hold on a day. */
export function careOf(record: CareRecord, today: string): Record<CareFact, boolean> {
  const { lastContact, visitRhythmDays } = record;
  return {
    lookedAfter: record.lookedAfterBy !== '',
    preferences: record.preferences >= fewestPreferences,
    people: record.people > 0,
    birthday: record.birthday !== null,
    contact: lastContact !== null && daysBetween(lastContact, today) <= visitRhythmDays,
    cases: record.overdueCases === 0,
    own: record.hasTerms || record.ownService !== '' || record.openPromises > 0,
    nextStep: record.next !== null,
  };
}

/** How many of these customers lack each fact. */
export function careGaps(all: readonly Record<CareFact, boolean>[]): Record<CareFact, number> {
  return byKey(careFacts, (fact) => all.filter((facts) => !facts[fact]).length);
}
