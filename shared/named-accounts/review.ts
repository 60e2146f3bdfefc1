import { addMonths } from '../day.ts';
import type { AccountState } from './account-states.ts';

/** What the quarterly review proposes for a customer. */
export const accountProposals = ['stays', 'comesIn', 'leaves'] as const;
export type AccountProposal = (typeof accountProposals)[number];

const monthsOfReview = 3;

/** From which day on somebody on the list is to be looked at again: a quarter after the last time, or after they came on it. */
export function reviewDueDay({ fromDay, reviewedDay }: { fromDay: string; reviewedDay: string | null }): string {
  return addMonths(reviewedDay ?? fromDay, monthsOfReview);
}

/** How a customer stands to the list and to the two rankings. */
export interface Reviewed {
  /** Null: nothing was ever decided. */
  state: AccountState | null;
  /** Since when they have left it; null where they have not. */
  leftDay: string | null;
  /** A or B by revenue, or overlooked. */
  isCandidate: boolean;
  /** Among the first N by cautious value, above somebody of whom nothing is known. */
  isAmongFirstByValue: boolean;
  /** Of somebody set aside: a figure for which they were proposed has changed by a third. */
  hasChanged: boolean;
}

/**
 * What the review proposes, null for nothing. On the list stays who is a candidate or among the first N by value: to stay
 * takes less than to come in. Who was set aside is proposed again when a figure has changed, who left it after a quarter.
 */
export function accountProposal(
  { state, leftDay, isCandidate, isAmongFirstByValue, hasChanged }: Reviewed,
  today: string,
): AccountProposal | null {
  if (state === 'named') return isCandidate || isAmongFirstByValue ? 'stays' : 'leaves';
  if (!isCandidate) return null;
  if (state === 'setAside') return hasChanged ? 'comesIn' : null;
  const isLeftLately = leftDay !== null && addMonths(leftDay, monthsOfReview) > today;
  return isLeftLately ? null : 'comesIn';
}
