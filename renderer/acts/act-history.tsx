import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Act } from '../../shared/acts/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { countText } from '../ui/figures.ts';
import { momentText } from '../ui/moments.ts';
import { FailureNotice } from '../ui/states.tsx';
import classes from './act-history.module.css';
import { useUndoAct } from './use-undo-act.ts';

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
          <ActLine key={act.id} act={act} />
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

function ActLine({ act }: { act: Act }) {
  const { t, language } = useWords();
  const undo = useUndoAct();
  const isUndone = act.undoneBy !== null;
  const what = useActSentence(act);
  return (
    <li className={classes.act}>
      <span className={classes.when}>{momentText(act.at, language)}</span>
      <span className={classes.what}>
        <span className={isUndone ? classes.undone : undefined}>{what}</span>
        {isUndone && <span className="quiet"> · {t('acts.undone')}</span>}
      </span>
      {act.isUndoable && !isUndone && (
        <Button
          variant="subtle"
          size="compact-xs"
          loading={undo.isPending}
          aria-label={t('acts.undoWhat', { what })}
          onClick={() => undo.mutate({ actId: act.id })}
        >
          {t('page.undo')}
        </Button>
      )}
    </li>
  );
}

function useActSentence(act: Act): string {
  const { t, find, language } = useWords();
  const name = find(`acts.verbs.${act.verb}`) ?? act.verb;
  const counts = Object.entries(act.counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => find(`acts.counts.${what}`, { count }))
    .filter((text) => text !== null);
  const subject =
    act.subject === null || act.subject === '' ? name : t('acts.verbAndSubject', { verb: name, subject: act.subject });
  return counts.length === 0 ? subject : `${subject} · ${counts.join(language === 'en' ? ', ' : '、')}`;
}
