import { isMendedEventKey } from '../improvements/told-acts.ts';

/** The keys of events that are about a row of the file: what it is, and its id. */

const casePrefix = 'case-';
const newcomerPrefix = 'customer-';

export function caseEventKey(caseId: number | string): string {
  return `${casePrefix}${caseId}`;
}

/** Of somebody whom the person brought. */
export function newcomerEventKey(customerId: number): string {
  return `${newcomerPrefix}${customerId}`;
}

/** What an event is about, by its key; null: no row of these. */
export function rowOfEvent(key: string): 'case' | 'newcomer' | 'improvement' | null {
  if (key.startsWith(casePrefix)) return 'case';
  if (key.startsWith(newcomerPrefix)) return 'newcomer';
  return isMendedEventKey(key) ? 'improvement' : null;
}
