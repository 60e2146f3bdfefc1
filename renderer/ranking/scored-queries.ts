import type { RankingWeights } from '../../shared/ranking/scored-contract.ts';
import { operations } from '../app/engine.ts';
import type { RowWindow } from '../ui/row-window.ts';
import { type RankingAddress, rankingQuestion, scoredSort } from './ranking-address.ts';

/** What the engine is asked for: the address, and the weights as the hand has them. */
export function scoredQuestion(address: RankingAddress, { moneyWeight, weights }: RankingWeights) {
  const { isKnownByHalf = false } = address;
  // The ranking by profit has a question of its own.
  const by = address.by === undefined || address.by === 'profit' ? 'revenue' : address.by;
  return {
    ...rankingQuestion(address),
    by,
    moneyWeight,
    weights,
    leastConfidence: isKnownByHalf ? 0.5 : 0,
  };
}

export function scoredSummaryQuery(address: RankingAddress, weights: RankingWeights) {
  return operations.ranking.scoredSummary.queryOptions({ input: scoredQuestion(address, weights) });
}

export function scoredRowsInput(address: RankingAddress, weights: RankingWeights) {
  const { filter = '', onlyGroups, descending = false } = address;
  return { ...scoredQuestion(address, weights), filter, onlyGroups, sort: scoredSort(address), descending };
}

export function scoredRowsQuery(address: RankingAddress, weights: RankingWeights, window: RowWindow) {
  return operations.ranking.scoredRows.queryOptions({ input: { ...scoredRowsInput(address, weights), ...window } });
}
