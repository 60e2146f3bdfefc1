import { byKey } from '../by-key.ts';
import { type Factor, factors } from './factors.ts';

/** How much each factor counts; equal at first. */
export type FactorWeights = Readonly<Record<Factor, number>>;

export const equalWeights = byKey(factors, () => 1);

/** What the shop knows of a factor. */
export interface FactorInShop {
  factor: Factor;
  /** 0 or more; factors that are known of nobody have no weight. */
  weight: number;
  /** What unknown counts as. */
  assumed: number;
  /** Known of at least one customer in ten: not to know it of one lowers confidence in them. */
  isCommon: boolean;
}

/** The non-monetary value of customers, each list by their place. */
export interface Values {
  /** 0 to 5: the weighted mean of what is known; NaN where nothing is. For showing, never for sorting. */
  values: Float64Array;
  /** 0 to 5: the same over all factors in use, an unknown one as it is assumed. For sorting. */
  cautiousValues: Float64Array;
  /** How much of the cautious value comes from what is known; the rest is assumed. */
  knownParts: Float64Array;
  /** 0 to 1: the weight of what is known ÷ the weight of what is known of this customer or of one in ten. */
  confidences: Float64Array;
}

/** The factors in use, from what is assumed and how many know each; the hidden ones are left out. */
export function factorsInShop(
  known: Readonly<Record<Factor, { assumed: number | null; knownOf: number }>>,
  customers: number,
  weights: FactorWeights,
): FactorInShop[] {
  return factors.flatMap((factor) => {
    const { assumed, knownOf } = known[factor];
    if (assumed === null) return [];
    return { factor, weight: weights[factor], assumed, isCommon: knownOf * 10 >= customers };
  });
}

/** For this number of customers; `scoresOf` gives a factor of each, NaN where unknown. */
export function customerValues(
  inShop: readonly FactorInShop[],
  customers: number,
  scoresOf: (factor: Factor) => Float64Array,
): Values {
  const known = new Float64Array(customers);
  const knownWeights = new Float64Array(customers);
  const all = new Float64Array(customers);
  const expectedWeights = new Float64Array(customers);
  let allWeight = 0;
  for (const { factor, weight, assumed, isCommon } of inShop) {
    const scores = scoresOf(factor);
    allWeight += weight;
    for (let place = 0; place < customers; place += 1) {
      const score = scores[place] as number;
      const isKnown = !Number.isNaN(score);
      if (isKnown) {
        known[place] = (known[place] as number) + weight * score;
        knownWeights[place] = (knownWeights[place] as number) + weight;
      }
      all[place] = (all[place] as number) + weight * (isKnown ? score : assumed);
      if (isKnown || isCommon) expectedWeights[place] = (expectedWeights[place] as number) + weight;
    }
  }
  return {
    values: known.map((sum, place) => sum / (knownWeights[place] as number)),
    cautiousValues: all.map((sum) => (allWeight > 0 ? sum / allWeight : 0)),
    knownParts: known.map((sum) => (allWeight > 0 ? sum / allWeight : 0)),
    confidences: knownWeights.map((weight, place) => (weight > 0 ? weight / (expectedWeights[place] as number) : 0)),
  };
}

/** The cautious value of a customer of whom nothing is known. */
export function valueOfUnknown(inShop: readonly FactorInShop[]): number {
  const unknown = Float64Array.of(Number.NaN);
  return customerValues(inShop, 1, () => unknown).cautiousValues[0] ?? 0;
}
