import { Button } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DuplicatePair } from '../../shared/duplicates/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice, LoadingState } from '../ui/states.tsx';
import classes from './duplicates-page.module.css';
import { MergeView } from './merge-view.tsx';
import { PairList } from './pair-list.tsx';
import { pairKey, usualIds, usualWinner, withLaterLast } from './pair-order.ts';
import { useDuplicateScan } from './use-duplicate-scan.ts';

/** So many stand in the list at a time; those decided make room for the next. */
const pairsShown = 500;

/** Pairs that are likely one customer, decided one after the other by keyboard or mouse. */
export function DuplicatesPage() {
  const { t } = useWords();
  const scan = useDuplicateScan();
  const queue = useQuery(operations.duplicates.queue.queryOptions({ input: { limit: pairsShown } }));
  const [later, setLater] = useState<readonly string[]>([]);
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [place, setPlace] = useState(0);

  const pairs = withLaterLast(queue.data?.pairs ?? [], later);
  const found = pairs.findIndex((pair) => pairKey(pair) === chosenKey);
  // Where the chosen one was decided, the one that took its place is next.
  const index = found >= 0 ? found : Math.min(place, pairs.length - 1);
  const pair = pairs[index];
  useNextPrepared(pairs[index + 1]);
  const choose = (wanted: number): void => {
    const next = pairs[Math.max(0, Math.min(wanted, pairs.length - 1))];
    if (next === undefined) return;
    setPlace(pairs.indexOf(next));
    setChosenKey(pairKey(next));
  };
  const putOff = (): void => {
    if (pair === undefined) return;
    const key = pairKey(pair);
    setLater((before) => [...before.filter((one) => one !== key), key]);
    setPlace(index);
    setChosenKey(null);
  };
  const goOn = (): void => {
    setPlace(index);
    setChosenKey(null);
  };

  const isScanned = queue.data?.isScanned === true;
  const look = (
    <Button
      variant={isScanned ? 'default' : 'filled'}
      loading={scan.isStarting}
      disabled={scan.jobId !== null}
      onClick={scan.start}
    >
      {t(isScanned ? 'duplicates.scanAgain' : 'duplicates.scan')}
    </Button>
  );
  return (
    <PageLayout
      title={t('duplicates.title')}
      context={
        isScanned ? (
          <>
            {t('duplicates.left', { count: queue.data?.total ?? 0 })}
            {queue.data?.hasChangedSince === true && <> · {t('duplicates.changedSince')}</>}
          </>
        ) : undefined
      }
      actions={isScanned ? look : undefined}
      scrolls={false}
    >
      <div className={classes.notes}>
        {scan.jobId !== null && <JobProgressLine jobId={scan.jobId} progress={scan.progress} />}
        {scan.error !== null && <FailureNotice error={scan.error} />}
        {queue.error !== null && <FailureNotice error={queue.error} onRetry={() => void queue.refetch()} />}
      </div>
      {queue.isPending ? (
        <LoadingState />
      ) : !isScanned ? (
        scan.jobId === null && (
          <EmptyState title={t('duplicates.notScanned')} action={look}>
            {t('duplicates.notScannedHow')}
          </EmptyState>
        )
      ) : pair === undefined ? (
        <EmptyState title={t('duplicates.none')}>{t('duplicates.noneHow')}</EmptyState>
      ) : (
        <div className={classes.split}>
          <PairList pairs={pairs} total={queue.data?.total ?? 0} chosen={index} onChoose={choose} />
          <MergeView
            key={pairKey(pair)}
            pair={pair}
            usual={usualWinner(pair)}
            position={t('duplicates.position', { position: index + 1, total: queue.data?.total ?? 0 })}
            onDecided={goOn}
            onLater={putOff}
            onMove={(steps) => choose(index + steps)}
          />
        </div>
      )}
    </PageLayout>
  );
}

/** Reads the pair behind the one that is shown, so that it stands there the moment this one is decided. */
function useNextPrepared(pair: DuplicatePair | undefined): void {
  useQuery(operations.duplicates.compare.queryOptions({ input: pair === undefined ? skipToken : usualIds(pair) }));
}
