import { purchaseDayReads } from '../sleep/purchase-day-reads.ts';

/** What is named of improvements, and by whom. */
export const mentionReads = ['improvements', 'improvement_topics', 'sleep_reasons', 'cases', 'customers'] as const;

/** Those who named one, with what they spend and whether they were told and came. */
export const namerReads = [...mentionReads, ...purchaseDayReads, 'known_until', 'playbook_acts'] as const;
