import { type Factor, factors } from './factors.ts';

/** How much each factor counts; equal at first. */
export type FactorWeights = Readonly<Record<Factor, number>>;

export const equalWeights = Object.fromEntries(factors.map((factor) => [factor, 1])) as Record<Factor, number>;

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

/** The non-monetary value of a customer. */
export interface Value {
  /** 0 to 5: the weighted mean of what is known; null where nothing is. For showing, never for sorting. */
  value: number | null;
  /** 0 to 5: the same over all factors in use, an unknown one as it is assumed. For sorting. */
  cautiousValue: number;
  /** 0 to 1: the weight of what is known ÷ the weight of what is known of this customer or of one in ten. */
  confidence: number;
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

/** `scoreOf` gives NaN where a factor is unknown. */
export function customerValue(inShop: readonly FactorInShop[], scoreOf: (factor: Factor) => number): Value {
  let known = 0;
  let knownWeight = 0;
  let all = 0;
  let allWeight = 0;
  let expectedWeight = 0;
  for (const { factor, weight, assumed, isCommon } of inShop) {
    const score = scoreOf(factor);
    const isKnown = !Number.isNaN(score);
    if (isKnown) {
      known += weight * score;
      knownWeight += weight;
    }
    all += weight * (isKnown ? score : assumed);
    allWeight += weight;
    if (isKnown || isCommon) expectedWeight += weight;
  }
  return {
    value: knownWeight > 0 ? known / knownWeight : null,
    cautiousValue: allWeight > 0 ? all / allWeight : 0,
    confidence: expectedWeight > 0 ? knownWeight / expectedWeight : 0,
  };
}

/** The cautious value of a customer of whom nothing is known. */
export function valueOfUnknown(inShop: readonly FactorInShop[]): number {
  return customerValue(inShop, () => Number.NaN).cautiousValue;
}
