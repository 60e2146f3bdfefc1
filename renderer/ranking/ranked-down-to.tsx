import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { type RankedKey, rankedKey } from '../../shared/ranking/ranking.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { amountText, countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './ranking-page.module.css';
import { ShareOf } from './share-of.tsx';

const pageSize = 50;

interface RankedDownToProps {
  downTo: RankedKey;
  summary: Pick<RankingSummary, 'rollUp' | 'narrowing' | 'from' | 'to' | 'currency' | 'net' | 'top'>;
}

/** What a rank and a cumulative share were made from: the customers from the first down to this one, with their sum. */
export function RankedDownTo({ downTo, summary }: RankedDownToProps) {
  const { t, language } = useWords();
  const headingId = useId();
  const { rollUp, narrowing, from, to, currency, top, net } = summary;
  const question = { from, to, currency, top, narrowing, rollUp };
  const listed = {
    downTo,
    filter: '',
    onlyGroups: false,
    sort: 'rank',
    descending: false,
    comparesWithBefore: false,
  } as const;
  const ranked = useInfiniteQuery(
    operations.ranking.revenueRows.infiniteOptions({
      input: (offset: number) => ({ ...question, ...listed, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.rows.length < last.total ? offset + pageSize : undefined,
    }),
  );
  const first = ranked.data?.pages[0];
  if (ranked.error !== null) return <FailureNotice error={ranked.error} onRetry={() => void ranked.refetch()} />;
  if (first === undefined) return <LoadingState ofCustomers />;
  const digits = first.areNetsWhole ? 'none' : 'all';
  const shown = ranked.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className={classes.why}>
      <ShareOf part={first.net} whole={net} />
      <section aria-labelledby={headingId}>
        <div className={classes.rankedHead}>
          <h3 id={headingId}>{t('ranking.rankedDownTo')}</h3>
          <SaveTable isCompact question={{ table: 'ranking', question, ...listed }} />
        </div>
        <ol className={classes.ranked}>
          {shown.map((row) => (
            <li key={rankedKey(row)}>
              <span>{countText(row.rank, language)}</span>
              <bdi>{customerLabel(row)}</bdi>
              <span>{amountText(row.net, language, digits)}</span>
            </li>
          ))}
        </ol>
        {ranked.hasNextPage && (
          <Button
            mt="xs"
            variant="default"
            loading={ranked.isFetchingNextPage}
            onClick={() => void ranked.fetchNextPage()}
          >
            {t('orders.more', { left: countText(first.total - shown.length, language) })}
          </Button>
        )}
      </section>
    </div>
  );
}
