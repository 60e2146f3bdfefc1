import { bestScore, type Factor, factorDefinitions } from './factors.ts';

/** A factor of all customers of the archive, by their place in the roster. */
export interface ScoresOfAll {
  /** NaN where unknown. */
  scores: Float64Array;
  /** Purchase days of each customer. */
  purchaseDays: ArrayLike<number>;
  /** How many customers there are: places of nobody are not counted. */
  customers: number;
}

const middle = bestScore / 2;
/** How many customers in the middle are added to a two-sided factor. */
const addedToTwoSided = 5;
const fewestNewcomers = 5;
const mostOfOneSided = 1;

/**
 * What an unknown factor counts as in this shop; null where it is known of nobody: the factor is hidden. Ours:
 *
 * - two-sided: (5 × 2.5 + sum of the known) ÷ (5 + number known);
 * - waiting: the mean over those who have exactly as many purchase days as make it known, 2.5 where fewer than five have;
 * - one-sided: sum of the known ÷ all customers, at most 1.
 */
export function assumedScore(factor: Factor, { scores, purchaseDays, customers }: ScoresOfAll): number | null {
  const definition = factorDefinitions[factor];
  const isCounted = (place: number) => definition.kind !== 'waiting' || purchaseDays[place] === definition.purchaseDays;
  let known = 0;
  let counted = 0;
  let sum = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    known += 1;
    if (!isCounted(place)) continue;
    counted += 1;
    sum += score;
  }
  if (known === 0) return null;
  if (definition.kind === 'twoSided') return (addedToTwoSided * middle + sum) / (addedToTwoSided + counted);
  if (definition.kind === 'waiting') return counted < fewestNewcomers ? middle : sum / counted;
  return Math.min(mostOfOneSided, sum / customers);
}
