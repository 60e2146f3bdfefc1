import { daysBetween } from '../day.ts';
import type { OwedOrder } from '../owed/owed.ts';
import { bestScore } from './factors.ts';

/** What the credit factor is computed from: the orders on account that were paid or are overdue. */
export interface CreditEvidence {
  orders: number;
  /** Of those, how many were paid by their due day. */
  onTime: number;
  /** Mean of the days after the due day; of what is still owed, up to the day judged. */
  meanDaysLate: number;
  /** Mean over the orders of 2^(−days late ÷ 30). */
  meanPunctuality: number;
}

/** Being this many days late halves the score of an order. */
const halfOfDaysLate = 30;

/** How a customer paid what was on account, as of a day (YYYY-MM-DD); null where nothing has been paid or is overdue. */
export function creditEvidence(orders: Iterable<OwedOrder>, asOf: string): CreditEvidence | null {
  let judged = 0;
  let onTime = 0;
  let daysLateOfAll = 0;
  let punctuality = 0;
  for (const { dueDay, settledDay } of orders) {
    const paidOrNow = settledDay ?? asOf;
    if (settledDay === null && asOf <= dueDay) continue;
    const daysLate = paidOrNow > dueDay ? daysBetween(dueDay, paidOrNow) : 0;
    judged += 1;
    if (daysLate === 0) onTime += 1;
    daysLateOfAll += daysLate;
    punctuality += 2 ** (-daysLate / halfOfDaysLate);
  }
  if (judged === 0) return null;
  return { orders: judged, onTime, meanDaysLate: daysLateOfAll / judged, meanPunctuality: punctuality / judged };
}

/**
 * 0 to 5: the mean over the orders on account of 5 × 2^(−days late ÷ 30). Who pays at once has no orders on account and no
 * credit score: cash says nothing of it.
 */
export function creditScore({ meanPunctuality }: CreditEvidence): number {
  return bestScore * meanPunctuality;
}
