import { useInfiniteQuery } from '@tanstack/react-query';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './history.module.css';
import { HistoryLine } from './history-line.tsx';

const pageSize = 30;

/** Everything that was changed of a customer, latest first. */
export function HistorySection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const history = useInfiniteQuery(
    operations.history.ofCustomer.infiniteOptions(byPage({ customer: { id: customerId } }, pageSize)),
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
      <ShowMore of="entries" list={history} left={total - acts.length} />
    </section>
  );
}
