import { type Factor, factors } from '../../shared/factors/factors.ts';
import {
  customerValue,
  equalWeights,
  type FactorInShop,
  type FactorWeights,
  factorsInShop,
  valueOfUnknown,
} from '../../shared/factors/value.ts';
import { placesByKey } from '../../shared/places-by-key.ts';
import { combinedScore, moneyScores } from '../../shared/ranking/money-score.ts';
import type { RankedCustomer, RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { ScoredQuestion } from '../../shared/ranking/scored-contract.ts';
import type { FactorTable } from '../factors/kept-factors.ts';

/** Everybody in the roster by money, by value and by both; each list by place in the roster. */
export interface ScoredRanking {
  revenue: RevenueRanking<RankedCustomer>;
  factors: FactorTable;
  weights: FactorWeights;
  inShop: readonly FactorInShop[];
  valueOfUnknown: number;
  /** The row by revenue; absent without a sale in the period. */
  rowAt: (place: number) => RankedCustomer | undefined;
  moneyScores: Float64Array;
  /** NaN where nothing is known. */
  values: Float64Array;
  cautiousValues: Float64Array;
  confidences: Float64Array;
  combined: Float64Array;
  /** 0: in no ranking by value, as nothing is known and nothing was bought in the period. */
  ranksByValue: Int32Array;
  ranksCombined: Int32Array;
  /** The places in their order. */
  byValue: Int32Array;
  byCombined: Int32Array;
  byRevenue: Int32Array;
}

export function scoredRanking(
  revenue: RevenueRanking<RankedCustomer>,
  table: FactorTable,
  { moneyWeight, weights: given }: Pick<ScoredQuestion, 'moneyWeight' | 'weights'>,
): ScoredRanking {
  const { roster, columns } = table;
  const size = roster.ids.length;
  const weights = { ...equalWeights, ...given };
  const known = Object.fromEntries(
    factors.map((factor) => [factor, { assumed: table.assumed[factor], knownOf: table.knownOf[factor] }]),
  ) as Record<Factor, { assumed: number | null; knownOf: number }>;
  const inShop = factorsInShop(known, size, weights);

  const scores = moneyScores(revenue.rows.map(({ net }) => net.minor));
  const moneyScoresByPlace = new Float64Array(size);
  const rowAt = new Int32Array(size).fill(-1);
  const byRevenue: number[] = [];
  revenue.rows.forEach(({ customerId }, index) => {
    const place = roster.placeOf.get(customerId);
    if (place === undefined) return;
    rowAt[place] = index;
    moneyScoresByPlace[place] = scores[index] ?? 0;
    byRevenue.push(place);
  });

  const values = new Float64Array(size);
  const cautiousValues = new Float64Array(size);
  const confidences = new Float64Array(size);
  const combined = new Float64Array(size);
  const isRanked = new Uint8Array(size);
  for (let place = 0; place < size; place += 1) {
    const found = customerValue(inShop, (factor) => columns[factor].scores[place] ?? Number.NaN);
    values[place] = found.value ?? Number.NaN;
    cautiousValues[place] = found.cautiousValue;
    confidences[place] = found.confidence;
    combined[place] = combinedScore(moneyScoresByPlace[place] ?? 0, found.cautiousValue, moneyWeight);
    const isAnythingKnown = factors.some((factor) => !Number.isNaN(columns[factor].scores[place] ?? Number.NaN));
    isRanked[place] = rowAt[place] !== -1 || isAnythingKnown ? 1 : 0;
  }
  const byValue = ranked(cautiousValues, isRanked);
  const byCombined = ranked(combined, isRanked);
  return {
    revenue,
    factors: table,
    weights,
    inShop,
    valueOfUnknown: valueOfUnknown(inShop),
    rowAt: (place) => revenue.rows[rowAt[place] ?? -1],
    moneyScores: moneyScoresByPlace,
    values,
    cautiousValues,
    confidences,
    combined,
    ranksByValue: byValue.ranks,
    ranksCombined: byCombined.ranks,
    byValue: byValue.places,
    byCombined: byCombined.places,
    byRevenue: Int32Array.from(byRevenue),
  };
}

/** Scores that differ by less are equal: the sums they come from are exact to some 15 digits. */
const scoreSteps = 2 ** 36;

/** Those who are ranked by their scores, the best first, equals by number; and the rank of each, which equals share. */
function ranked(scores: Float64Array, isRanked: Uint8Array): { places: Int32Array; ranks: Int32Array } {
  const keys = scores.map((score, place) => (isRanked[place] === 1 ? Math.round(score * scoreSteps) : Number.NaN));
  const sorted = placesByKey(keys, true);
  const count = isRanked.reduce((sum, one) => sum + one, 0);
  const places = sorted.subarray(0, count);
  const ranks = new Int32Array(scores.length);
  let rank = 0;
  places.forEach((place, index) => {
    if (index === 0 || keys[place] !== keys[places[index - 1] ?? 0]) rank = index + 1;
    ranks[place] = rank;
  });
  return { places, ranks };
}
