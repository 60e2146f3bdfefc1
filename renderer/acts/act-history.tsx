import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { HistoryLine } from '../history/history-line.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { countText } from '../ui/figures.ts';
import { FailureNotice } from '../ui/states.tsx';
import classes from './act-history.module.css';

const pageSize = 50;

/** Everything that was done, latest first, each with its way back. */
export function ActHistory() {
  const { t, language } = useWords();
  const history = useInfiniteQuery(
    operations.acts.list.infiniteOptions({
      input: (offset: number) => ({ offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.acts.length < last.total ? offset + pageSize : undefined,
    }),
  );
  const acts = history.data?.pages.flatMap((page) => page.acts) ?? [];
  const total = history.data?.pages[0]?.total ?? 0;
  return (
    <section className={classes.section} aria-labelledby="act-history">
      <div className={classes.title}>
        <h2 id="act-history">{t('acts.title')}</h2>
        {total > 0 && <SaveTable isCompact question={{ table: 'acts' }} />}
      </div>
      {history.error !== null && <FailureNotice error={history.error} onRetry={() => void history.refetch()} />}
      {history.data !== undefined && acts.length === 0 && <p className="quiet">{t('acts.none')}</p>}
      <ol className={classes.list}>
        {acts.map((act) => (
          <HistoryLine key={act.id} act={act} />
        ))}
      </ol>
      {history.hasNextPage && (
        <div>
          <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {t('acts.more', { left: countText(total - acts.length, language) })}
          </Button>
        </div>
      )}
    </section>
  );
}
