import { useInfiniteQuery } from '@tanstack/react-query';
import type { RankedKey } from '../../shared/ranking/ranking.ts';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { columnDigits } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { type AnsweredQuestion, answeredQuestion, listingByRank } from './listing-by-rank.ts';
import { RankedList } from './ranked-list.tsx';
import classes from './ranking-page.module.css';
import { ShareOf } from './share-of.tsx';

const pageSize = 50;

interface RankedByProfitProps {
  /** Undefined: all who are ranked. */
  downTo?: RankedKey;
  question: AnsweredQuestion;
}

/** The customers from the first by profit down to one, or all, with the profit of each. */
export function RankedByProfit({ downTo, question: asked }: RankedByProfitProps) {
  const { t } = useWords();
  const question = answeredQuestion(asked);
  const listed = listingByRank(downTo);
  const ranked = useInfiniteQuery(
    operations.ranking.byProfit.infiniteOptions(byPage({ ...question, ...listed }, pageSize)),
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
        list={ranked}
      />
    </div>
  );
}
