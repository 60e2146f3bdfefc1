import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import historyClasses from '../history/history.module.css';
import { HistoryLine } from '../history/history-line.tsx';
import { countText } from '../ui/figures.ts';
import { FailureNotice } from '../ui/states.tsx';
import classes from './product-panel.module.css';

const pageSize = 10;

/** Everything that was changed of a product, latest first. */
export function ProductHistory({ productId }: { productId: number }) {
  const { t, language } = useWords();
  const history = useInfiniteQuery(
    operations.history.ofProduct.infiniteOptions({
      input: (offset: number) => ({ productId, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.acts.length < last.total ? offset + pageSize : undefined,
    }),
  );
  const acts = history.data?.pages.flatMap((page) => page.acts) ?? [];
  const total = history.data?.pages[0]?.total ?? 0;
  return (
    <section className={classes.part} aria-labelledby="product-history">
      <h3 id="product-history">{t('history.title')}</h3>
      {history.error !== null && <FailureNotice error={history.error} onRetry={() => void history.refetch()} />}
      {history.data !== undefined && acts.length === 0 && <p className="quiet">{t('history.none')}</p>}
      <ol className={historyClasses.list}>
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
