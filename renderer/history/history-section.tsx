import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './history.module.css';
import { HistoryLine } from './history-line.tsx';

const pageSize = 30;

/** Everything that was changed of a customer, latest first. */
export function HistorySection({ customerId }: { customerId: number }) {
  const { t, language } = useWords();
  const history = useInfiniteQuery(
    operations.history.ofCustomer.infiniteOptions({
      input: (offset: number) => ({ customer: { id: customerId }, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.acts.length < last.total ? offset + pageSize : undefined,
    }),
  );
  const acts = history.data?.pages.flatMap((page) => page.acts) ?? [];
  const total = history.data?.pages[0]?.total ?? 0;
  return (
    <section className={classes.section} aria-labelledby="customer-history">
      <h2 id="customer-history">{t('history.title')}</h2>
      {history.isPending && <LoadingState />}
      {history.error !== null && <FailureNotice error={history.error} onRetry={() => void history.refetch()} />}
      {history.data !== undefined && acts.length === 0 && <p className="quiet">{t('history.none')}</p>}
      <ol className={classes.list}>
        {acts.map((act) => (
          <HistoryLine key={act.id} act={act} ofCustomer={act} />
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
