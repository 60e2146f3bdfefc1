import { profitSorts } from '../../shared/ranking/ranking.ts';
import { operations } from '../app/engine.ts';
import type { RowWindow } from '../ui/row-window.ts';
import { type RankingAddress, rankingQuestion } from './ranking-address.ts';

/** The list by profit as it is shown, for what is done with all of it. */
export function shownProfits(address: RankingAddress) {
  const { filter = '', part, onlyGroups = false, descending = false, compare = false } = address;
  const sort = profitSorts.find((candidate) => candidate === address.sort) ?? 'rank';
  return {
    question: rankingQuestion(address),
    filter,
    ...(part === undefined ? {} : { part }),
    onlyGroups,
    sort,
    descending,
    comparesWithBefore: compare,
  } as const;
}

export function profitRowsInput(address: RankingAddress) {
  const { question, ...listing } = shownProfits(address);
  return { ...question, ...listing };
}

export function profitRowsQuery(address: RankingAddress, window: RowWindow) {
  return operations.ranking.byProfit.queryOptions({ input: { ...profitRowsInput(address), ...window } });
}

/** `group`: the key of the group whose main member that is. */
export function profitRowQuery(address: RankingAddress, customerId: number, group: string | undefined) {
  return operations.ranking.profitRow.queryOptions({ input: { ...profitRowsInput(address), customerId, group } });
}
