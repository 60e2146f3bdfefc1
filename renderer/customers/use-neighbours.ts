import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { firstWeights } from '../../shared/ranking/first-weights.ts';
import type { RankedNeighbour } from '../../shared/ranking/ranked-group-schema.ts';
import { operations } from '../app/engine.ts';
import { usePageKeys } from '../app/keys.ts';
import { profitRowQuery } from '../ranking/profit-queries.ts';
import type { RankingAddress } from '../ranking/ranking-address.ts';
import { rankingRowsInput } from '../ranking/ranking-queries.ts';
import { scoredRowsInput } from '../ranking/scored-queries.ts';
import type { CustomerPageAddress } from './customer-page-address.ts';
import { customerListOf } from './customers-address.ts';

export interface Neighbours {
  /** Null at the end of the list, or while the answer is on its way. */
  previous: (() => void) | null;
  next: (() => void) | null;
  /** From 1; null where the list does not hold the customer. */
  place: number | null;
  total: number | null;
}

/** The way from one customer to the next through the list they were found in, by keys and for buttons. */
export function useNeighbours(
  customerId: number,
  found: CustomerPageAddress,
  /** `group`: the key of the group in the ranking whose main member they are. */
  go: (customerId: number, group?: string) => void,
): Neighbours {
  const list = customerListOf(found.of === 'ranking' ? {} : found);
  const isInList = found.of !== 'ranking';
  const { data: inList } = useQuery({
    ...operations.customers.neighbours.queryOptions({ input: { id: customerId, ...list } }),
    enabled: isInList,
  });
  const { data: listed } = useQuery({
    ...operations.customers.list.queryOptions({ input: { ...list, limit: 1 }, placeholderData: keepPreviousData }),
    enabled: isInList,
  });
  const ranking: RankingAddress = found.of === 'ranking' ? found : {};
  const isByRevenue = ranking.by === undefined || ranking.by === 'revenue';
  const isByProfit = ranking.by === 'profit';
  const { data: byRevenue } = useQuery({
    ...operations.ranking.neighbours.queryOptions({
      input: { ...rankingRowsInput(ranking), customerId, group: ranking.group },
    }),
    enabled: !isInList && isByRevenue,
  });
  const { data: weights } = useQuery({
    ...operations.ranking.weights.queryOptions(),
    enabled: !isInList && !isByRevenue && !isByProfit,
  });
  const { data: byScore } = useQuery({
    ...operations.ranking.scoredRow.queryOptions({
      input: { ...scoredRowsInput(ranking, weights ?? firstWeights), customerId, group: ranking.group },
    }),
    enabled: weights !== undefined && !isByProfit,
  });
  const { data: byProfit } = useQuery({
    ...profitRowQuery(ranking, customerId, ranking.group),
    enabled: !isInList && isByProfit,
  });
  const inRanking = isByRevenue ? byRevenue : isByProfit ? byProfit : byScore;
  const data = isInList ? inList : inRanking;
  const to = (row: number | RankedNeighbour | undefined) => {
    if (row == null) return null;
    return typeof row === 'number' ? () => go(row) : () => go(row.customerId, row.group);
  };
  const [previous, next] = [to(data?.previous), to(data?.next)];
  usePageKeys({ previousCustomer: previous ?? undefined, nextCustomer: next ?? undefined });
  const place = data?.position == null ? null : data.position + 1;
  return { previous, next, place, total: (isInList ? listed : inRanking)?.total ?? null };
}
