import { bestScore } from './factors.ts';

/** Something that went wrong between the shop and a customer. Days are day numbers. */
export interface Fault {
  day: number;
  /** Of a return: its orders of the same day count as coming again where they are known to be later. */
  cameAgainThatDay: boolean;
}

/** What tolerance is computed from. */
export interface ToleranceEvidence {
  /** After how many faults they bought again within twice their usual gap. */
  stayed: number;
  /** After how many they did not. */
  left: number;
  /** Faults younger than that without an order since: they say nothing yet. */
  pending: number;
}

/** Somebody who forgives buys again within this many usual gaps. */
const gapsToReturn = 2;

/**
 * How a customer took what went wrong: complaints, returns and broken promises. `purchaseDays` are day numbers,
 * ascending and each once; those after `asOf` are not seen. `usualGapOn` is their usual gap as it was on a day: what they
 * bought later shortens no time that they had to come again.
 */
export function toleranceEvidence(
  faults: Iterable<Fault>,
  purchaseDays: ArrayLike<number>,
  usualGapOn: (day: number) => number,
  asOf: number,
): ToleranceEvidence {
  const evidence = { stayed: 0, left: 0, pending: 0 };
  for (const { day, cameAgainThatDay } of faults) {
    const lastDay = day + gapsToReturn * usualGapOn(day);
    if (cameAgainThatDay || hasDayBetween(purchaseDays, day + 1, Math.min(asOf, lastDay))) evidence.stayed += 1;
    else if (lastDay < asOf) evidence.left += 1;
    else evidence.pending += 1;
  }
  return evidence;
}

/**
 * 0 to 5: 5 × the share of faults after which they stayed; null where no fault can be judged. That there was none is not
 * tolerance. Source: ours, after the recovery literature, where coming back is the measure (Tax, Brown & Chandrashekaran
 * 1998).
 */
export function toleranceScore({ stayed, left }: ToleranceEvidence): number | null {
  return stayed + left === 0 ? null : (bestScore * stayed) / (stayed + left);
}

function hasDayBetween(days: ArrayLike<number>, first: number, last: number): boolean {
  for (let place = days.length - 1; place >= 0; place -= 1) {
    const day = days[place] ?? 0;
    if (day < first) return false;
    if (day <= last) return true;
  }
  return false;
}
