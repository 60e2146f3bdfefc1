import { operations } from '../app/engine.ts';
import type { RowWindow } from '../ui/row-window.ts';
import { type RankingAddress, rankingQuestion, revenueSort } from './ranking-address.ts';

export function summaryQuery(address: RankingAddress) {
  return operations.ranking.revenueSummary.queryOptions({ input: rankingQuestion(address) });
}

export function rankingRowsInput(address: RankingAddress) {
  const { filter = '', part, onlyGroups, descending, compare = false } = address;
  return {
    ...rankingQuestion(address),
    filter,
    part,
    onlyGroups,
    sort: revenueSort(address),
    descending,
    comparesWithBefore: compare,
  };
}

export function rankingRowsQuery(address: RankingAddress, window: RowWindow) {
  return operations.ranking.revenueRows.queryOptions({ input: { ...rankingRowsInput(address), ...window } });
}
