import { useInfiniteQuery } from '@tanstack/react-query';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { HistoryLine } from '../history/history-line.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './act-history.module.css';

const pageSize = 50;

/** Everything that was done, latest first, each with its way back. */
export function ActHistory() {
  const { t } = useWords();
  const history = useInfiniteQuery(operations.acts.list.infiniteOptions(byPage({}, pageSize)));
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
      <ShowMore of="entries" list={history} left={total - acts.length} />
    </section>
  );
}
