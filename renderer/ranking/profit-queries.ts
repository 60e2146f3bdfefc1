import { profitSorts } from '../../shared/ranking/ranking.ts';
import { operations } from '../app/engine.ts';
import type { RowWindow } from '../ui/row-window.ts';
import { type RankingAddress, rankingQuestion } from './ranking-address.ts';

/** The list by profit as it is shown, for what is done with all of it. */
export function shownProfits(address: RankingAddress) {
  const { filter = '', descending = false } = address;
  const { rollUp: _, ...question } = rankingQuestion(address);
  const sort = profitSorts.find((candidate) => candidate === address.sort) ?? 'rank';
  return { question, filter, sort, descending } as const;
}

export function profitRowsInput(address: RankingAddress) {
  const { question, ...listing } = shownProfits(address);
  return { ...question, ...listing };
}

export function profitRowsQuery(address: RankingAddress, window: RowWindow) {
  return operations.ranking.byProfit.queryOptions({ input: { ...profitRowsInput(address), ...window } });
}

export function profitRowQuery(address: RankingAddress, customerId: number) {
  return operations.ranking.profitRow.queryOptions({ input: { ...profitRowsInput(address), customerId } });
}
