import { operations } from '../app/engine.ts';
import type { RowWindow } from '../ui/row-window.ts';
import { type RankingAddress, rankingQuestion } from './ranking-address.ts';

export function summaryQuery(address: RankingAddress) {
  return operations.ranking.revenueSummary.queryOptions({ input: rankingQuestion(address) });
}

export function rankingRowsQuery(address: RankingAddress, window: RowWindow) {
  const { filter = '', part, sort, descending, compare = false } = address;
  return operations.ranking.revenueRows.queryOptions({
    input: { ...rankingQuestion(address), filter, part, sort, descending, comparesWithBefore: compare, ...window },
  });
}
