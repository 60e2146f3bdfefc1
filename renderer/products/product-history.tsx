import { useInfiniteQuery } from '@tanstack/react-query';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import historyClasses from '../history/history.module.css';
import { HistoryLine } from '../history/history-line.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './product-panel.module.css';

const pageSize = 10;

/** Everything that was changed of a product, latest first. */
export function ProductHistory({ productId }: { productId: number }) {
  const { t } = useWords();
  const history = useInfiniteQuery(operations.history.ofProduct.infiniteOptions(byPage({ productId }, pageSize)));
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
      <ShowMore of="entries" list={history} left={total - acts.length} />
    </section>
  );
}
