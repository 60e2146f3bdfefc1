import { addDays, addMonths } from '../day.ts';
import type { FactKind } from './fact-kinds.ts';

/** After how many months without a confirmation a fact is stale; the owner's to change. */
export type FreshnessMonths = Readonly<Record<FactKind, number>>;

export const defaultFreshnessMonths: FreshnessMonths = { phone: 24, address: 24, preference: 12, person: 24 };
export const mostFreshnessMonths = 240;

/** Only facts of customers who bought within the last twelve months are asked about. */
const purchaseMonths = 12;

/** What is known of the age of a fact. Days are YYYY-MM-DD. */
export interface FactDays {
  confirmedDay: string | null;
  /** Of what somebody likes: the day it was learned. */
  learnedDay: string | null;
  /** The day it came into the archive: with its import; of what was typed before confirmations were kept, with the customer. */
  arrivedDay: string;
}

/** From which day the age of a fact counts: the last on which it was confirmed or learned; where no one said, its arrival. */
export function knownSince({ confirmedDay, learnedDay, arrivedDay }: FactDays): string {
  if (confirmedDay === null || learnedDay === null) return confirmedDay ?? learnedDay ?? arrivedDay;
  return confirmedDay > learnedDay ? confirmedDay : learnedDay;
}

/**
 * Whether a fact is stale on a day: `months` calendar months have passed since it was last confirmed (31 January and one
 * month: on 28 or 29 February). Only of a customer who bought within the last twelve months (`hasBoughtOfLate`).
 */
export function isStale(since: string, today: string, months: number): boolean {
  return addMonths(since, months) <= today;
}

/** The latest day of which `isStale` holds: for finding stale facts by their days alone. */
export function lastStaleSince(today: string, months: number): string {
  let since = addMonths(today, -months);
  // At the end of a short month several days of a longer one come due together.
  while (isStale(addDays(since, 1), today, months)) since = addDays(since, 1);
  return since;
}

/** The days, both inclusive, within which a customer bought whose facts are asked about; `judgedTo`: of today and the day up to which the orders are known the earlier. */
export function purchaseWindow(judgedTo: string): { from: string; to: string } {
  return { from: addDays(addMonths(judgedTo, -purchaseMonths), 1), to: judgedTo };
}
