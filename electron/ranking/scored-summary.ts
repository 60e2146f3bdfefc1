import type { RankingBasis } from '../../shared/ranking/ranking.ts';
import type { ScoredSummary } from '../../shared/ranking/scored-contract.ts';
import type { ScoredRanking } from './scored-ranking.ts';
import { countNewAtTop, countNothingKnown } from './scored-rows.ts';

/** What stands above the rows of a ranking by more than money. */
export function scoredSummary(
  ranking: ScoredRanking,
  asked: { by: RankingBasis; moneyWeight: number; factorsAsOf: string; homeCurrency: string },
): ScoredSummary {
  const { money, factors, weights, byValue } = ranking;
  const { revenue } = money;
  const { from, to, asOf, asOfReason, currency, top, split, limits, narrowing, rollUp, net, walkInNet } = revenue;
  const { by, moneyWeight, factorsAsOf, homeCurrency } = asked;
  return {
    ...{ from, to, asOf, asOfReason, currency, top, split, limits, narrowing, rollUp, net, walkInNet },
    ...{ by, homeCurrency, moneyWeight, weights },
    shopMeans: factors.assumed,
    valueOfUnknown: ranking.valueOfUnknown,
    factorsAsOf,
    customers: by === 'revenue' ? revenue.customers : byValue.length,
    ...(rollUp === undefined ? {} : { groups: countGroups(ranking, by) }),
    newAtTop: countNewAtTop(ranking, by),
    nothingKnown: countNothingKnown(ranking),
  };
}

function countGroups({ factors, money, byValue }: ScoredRanking, by: RankingBasis): number {
  const { groupKeys } = factors.roster;
  if (by === 'revenue') return money.places.filter((place) => groupKeys.has(place)).length;
  return [...groupKeys.keys()].filter((place) => byValue.holds(place)).length;
}
