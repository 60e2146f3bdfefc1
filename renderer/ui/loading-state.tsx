import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { countText } from './figures.ts';
import classes from './states.module.css';

/** Shorter than this nothing is shown: a list that is there at once must not flicker. */
const linesAfterMs = 150;
const sentenceAfterMs = 1_000;
const lines = Array.from({ length: 12 }, (_, index) => index);

type Stage = 'nothing' | 'lines' | 'sentence' | 'stopped';

interface LoadingStateProps {
  /** All customers are looked through: the sentence says how many. */
  ofCustomers?: boolean;
}

/** What stands in the place of rows that are on their way: nothing, then their lines, then a sentence and the way to stop. */
export function LoadingState({ ofCustomers = false }: LoadingStateProps) {
  const { t } = useWords();
  const [stage, setStage] = useState<Stage>('nothing');
  useEffect(() => {
    const later = (next: Stage, ms: number) =>
      window.setTimeout(() => setStage((now) => (now === 'stopped' ? now : next)), ms);
    const timers = [later('lines', linesAfterMs), later('sentence', sentenceAfterMs)];
    return () => {
      for (const timer of timers) window.clearTimeout(timer);
    };
  }, []);
  return (
    <div className={classes.loading} role="status" aria-label={t('page.loading')}>
      {stage === 'lines' || stage === 'sentence'
        ? lines.map((line) => <div key={line} className={classes.loadingLine} aria-hidden="true" />)
        : null}
      {(stage === 'sentence' || stage === 'stopped') && (
        <StillLoading
          ofCustomers={ofCustomers}
          isStopped={stage === 'stopped'}
          onStopped={() => setStage('stopped')}
          onAgain={() => setStage('lines')}
        />
      )}
    </div>
  );
}

interface StillLoadingProps extends Required<LoadingStateProps> {
  isStopped: boolean;
  onStopped(): void;
  onAgain(): void;
}

function StillLoading({ ofCustomers, isStopped, onStopped, onAgain }: StillLoadingProps) {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const { data: archive } = useQuery({ ...operations.archive.status.queryOptions(), enabled: false });
  const stop = (): void => {
    onStopped();
    void queries.cancelQueries({ type: 'active', fetchStatus: 'fetching' });
  };
  const again = (): void => {
    onAgain();
    void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.data === undefined });
  };
  return (
    <p className={`${classes.loadingSentence} quiet public`}>
      {isStopped
        ? t('page.loadingStopped')
        : !ofCustomers || archive == null
          ? t('page.loadingStill')
          : t('page.loadingOf', { count: archive.customers, customers: countText(archive.customers, language) })}{' '}
      <Button variant="subtle" size="compact-xs" onClick={isStopped ? again : stop}>
        {t(isStopped ? 'page.retry' : 'page.stop')}
      </Button>
    </p>
  );
}
