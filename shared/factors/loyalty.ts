import { defaultSleepRules, sleepLimitsDays } from '../sleep/sleep-state.ts';
import { bestScore, factorDefinitions } from './factors.ts';
import { saturatingScore } from './saturating-score.ts';

/** What loyalty is computed from. */
export interface LoyaltyEvidence {
  purchaseDays: number;
  /** From the first purchase day to the last. */
  tenureDays: number;
  /** From the last purchase day, of the household where there is one, to the day judged. */
  silentDays: number;
  usualGapDays: number;
  /** Whether they buy elsewhere too; null: not known. */
  buysElsewhere: boolean | null;
}

/** Purchase days after the first that make half of the best score. */
const halfOfRepeat = 8;
/** Years between the first purchase and the last that make half of the best score. */
const halfOfTenureYears = 1.5;
const daysOfYear = 365.25;

/**
 * 0 to 5, or null under 3 purchase days: the mean of
 *
 * - recency: 5 within one usual gap of the last purchase, falling evenly to 0 where they are asleep by their own rhythm;
 * - repeat: 5 × (1 − 2^(−(purchase days − 1) ÷ 8));
 * - tenure: 5 × (1 − 2^(−years from the first purchase to the last ÷ 1.5));
 * - where it is known, whether they buy elsewhere: 5 or 0.
 *
 * Source: ours, from what loyalty is measured by in Jones & Sasser (1995): how long, how often, how recently, how
 * exclusively. The same number as the loyalty of their matrix.
 */
export function loyaltyScore(evidence: LoyaltyEvidence): number | null {
  if (evidence.purchaseDays < factorDefinitions.loyalty.purchaseDays) return null;
  const parts = [
    recencyScore(evidence.silentDays, evidence.usualGapDays),
    saturatingScore(evidence.purchaseDays - 1, halfOfRepeat),
    saturatingScore(evidence.tenureDays / daysOfYear, halfOfTenureYears),
  ];
  if (evidence.buysElsewhere !== null) parts.push(evidence.buysElsewhere ? 0 : bestScore);
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function recencyScore(silentDays: number, usualGapDays: number): number {
  const [, , asleepDays] = sleepLimitsDays({ ...defaultSleepRules, mode: 'rhythm' }, usualGapDays);
  if (silentDays <= usualGapDays) return bestScore;
  if (silentDays >= asleepDays) return 0;
  return (bestScore * (asleepDays - silentDays)) / (asleepDays - usualGapDays);
}
