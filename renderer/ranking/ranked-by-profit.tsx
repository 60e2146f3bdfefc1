import { useInfiniteQuery } from '@tanstack/react-query';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankedKey } from '../../shared/ranking/ranking.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { columnDigits } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { RankedList } from './ranked-list.tsx';
import classes from './ranking-page.module.css';
import { ShareOf } from './share-of.tsx';

const pageSize = 50;

export type ProfitQuestion = Pick<RankingSummary, 'rollUp' | 'narrowing' | 'from' | 'to' | 'currency' | 'top'>;

interface RankedByProfitProps {
  /** Undefined: all who are ranked. */
  downTo?: RankedKey;
  question: ProfitQuestion;
}

/** The customers from the first by profit down to one, or all, with the profit of each. */
export function RankedByProfit({ downTo, question: asked }: RankedByProfitProps) {
  const { t } = useWords();
  const { rollUp, narrowing, from, to, currency, top } = asked;
  const question = { from, to, currency, top, narrowing, rollUp };
  const listed = {
    ...(downTo === undefined ? {} : { downTo }),
    filter: '',
    onlyGroups: false,
    sort: 'rank',
    descending: false,
    comparesWithBefore: false,
  } as const;
  const ranked = useInfiniteQuery(
    operations.ranking.byProfit.infiniteOptions({
      input: (offset: number) => ({ ...question, ...listed, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.rows.length < last.total ? offset + pageSize : undefined,
    }),
  );
  const first = ranked.data?.pages[0];
  if (ranked.error !== null) return <FailureNotice error={ranked.error} onRetry={() => void ranked.refetch()} />;
  if (first === undefined) return <LoadingState ofCustomers />;
  const rows = ranked.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className={classes.why}>
      {downTo !== undefined && <ShareOf part={first.profitOfListed} whole={first.profit} isOfProfit />}
      <RankedList
        heading={t(downTo === undefined ? 'byProfit.allRanked' : 'ranking.rankedDownTo')}
        save={<SaveTable isCompact question={{ table: 'profit', question, ...listed }} />}
        rows={rows}
        total={first.total}
        amountOf={(row) => row.profit}
        digits={columnDigits(rows.map(({ profit }) => profit))}
        isLoadingMore={ranked.isFetchingNextPage}
        onMore={() => void ranked.fetchNextPage()}
      />
    </div>
  );
}
