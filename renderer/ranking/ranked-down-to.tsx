import { useInfiniteQuery } from '@tanstack/react-query';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { RankedKey } from '../../shared/ranking/ranking.ts';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { type AnsweredQuestion, answeredQuestion, listingByRank } from './listing-by-rank.ts';
import { RankedList } from './ranked-list.tsx';
import classes from './ranking-page.module.css';
import { ShareOf } from './share-of.tsx';

const pageSize = 50;

interface RankedDownToProps {
  downTo: RankedKey;
  summary: AnsweredQuestion & Pick<RankingSummary, 'net'>;
}

/** What a rank and a cumulative share were made from: the customers from the first down to this one, with their sum. */
export function RankedDownTo({ downTo, summary }: RankedDownToProps) {
  const { t } = useWords();
  const question = answeredQuestion(summary);
  const listed = listingByRank(downTo);
  const ranked = useInfiniteQuery(
    operations.ranking.revenueRows.infiniteOptions(byPage({ ...question, ...listed }, pageSize)),
  );
  const first = ranked.data?.pages[0];
  if (ranked.error !== null) return <FailureNotice error={ranked.error} onRetry={() => void ranked.refetch()} />;
  if (first === undefined) return <LoadingState ofCustomers />;
  return (
    <div className={classes.why}>
      <ShareOf part={first.net} whole={summary.net} />
      <RankedList
        heading={t('ranking.rankedDownTo')}
        save={<SaveTable isCompact question={{ table: 'ranking', question, ...listed }} />}
        rows={ranked.data?.pages.flatMap((page) => page.rows) ?? []}
        total={first.total}
        amountOf={(row) => row.net}
        digits={first.areNetsWhole ? 'none' : 'all'}
        list={ranked}
      />
    </div>
  );
}
