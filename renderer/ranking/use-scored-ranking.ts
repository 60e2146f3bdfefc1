import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RankingWeights, ScoredRow, ScoredSummary } from '../../shared/ranking/scored-contract.ts';
import { operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { useInTurn } from '../ui/use-in-turn.ts';
import { useWindow, type WindowedRows } from '../ui/use-window.ts';
import type { RankingAddress } from './ranking-address.ts';
import { scoredRowsInput, scoredRowsQuery, scoredSummaryQuery } from './scored-queries.ts';
import { useRankingWeights } from './use-ranking-weights.ts';

export interface ScoredRanking {
  /** As the hand has them. */
  weights: RankingWeights;
  /** Those that are asked for: while the hand slides they follow it, one answer after the other. */
  asked: RankingWeights;
  changeWeights(weights: RankingWeights): void;
  scores: UseQueryResult<ScoredSummary>;
  rows: WindowedRows<ScoredRow>;
  /** Where the open row is in the list; null: nowhere, or not known. */
  openIndex: number | null;
  /** How many are ranked is not known yet for the present question. */
  isCountPending: boolean;
}

/** A ranking by more than money, read again as fast as its answers come while a hand changes the weights. */
export function useScoredRanking(address: RankingAddress): ScoredRanking {
  const { weights, isByHand, change: changeWeights } = useRankingWeights(showFailure);
  const inTurn = useInTurn(weights);
  const asked = isByHand ? inTurn.asked : weights;
  const { customer, group } = address;
  const hasOpenRow = customer !== undefined;
  const scores = useQuery({ ...scoredSummaryQuery(address, asked), placeholderData: keepPreviousData });
  const rows = useWindow((window) => scoredRowsQuery(address, asked, window));
  const openRow = useQuery({
    ...operations.ranking.scoredRow.queryOptions({
      input: { ...scoredRowsInput(address, asked), customerId: customer ?? 0, group },
    }),
    enabled: hasOpenRow,
    placeholderData: keepPreviousData,
  });
  const areRowsAnswered = rows.isSettled || rows.error !== null;
  const isOpenRowAnswered = !hasOpenRow || !openRow.isPlaceholderData;
  const isAnswered = areRowsAnswered && isOpenRowAnswered && !scores.isPlaceholderData;
  const { goOn } = inTurn;
  useEffect(() => {
    if (isAnswered) goOn();
  }, [isAnswered, goOn]);
  return {
    ...{ weights, asked, changeWeights, scores, rows },
    openIndex: hasOpenRow ? (openRow.data?.position ?? null) : null,
    // The share of money leaves nobody out: while it is slid, the count of customers stays as it is.
    isCountPending: scores.isPlaceholderData && scores.data?.moneyWeight === asked.moneyWeight,
  };
}
