import { Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FourStates } from '../../shared/sleep/contract.ts';
import { type SleepMode, type SleepRules, sleepModes, sleepStates } from '../../shared/sleep/sleep-state.ts';
import { engine, operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { Segments } from '../ui/segments.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import classes from './four-states-page.module.css';
import { FourStatesPaper } from './four-states-paper.tsx';
import { ModesComparison } from './modes-comparison.tsx';
import { SilenceStrip } from './silence-strip.tsx';
import { SleepFlow } from './sleep-flow.tsx';
import { StateColumn } from './state-column.tsx';
import { StatesOverTime } from './states-over-time.tsx';

/** Who is in each of the four states, with limits that are moved and tried before they are the shop's. */
export function FourStatesPage() {
  const { t } = useWords();
  const days = useDays();
  const queries = useQueryClient();
  const kept = useQuery(operations.sleep.rules.queryOptions());
  const [tried, setTried] = useState<SleepRules | null>(null);
  const found = useQuery(
    operations.sleep.fourStates.queryOptions({
      input: tried === null ? {} : { rules: tried },
      placeholderData: keepPreviousData,
    }),
  );
  const keep = useMutation(
    operations.sleep.setRules.mutationOptions({
      onSuccess: ({ actId }, rules) => {
        // The limits stay where they were moved to while the engine is asked again.
        queries.setQueryData(operations.sleep.rules.queryKey(), rules);
        setTried(null);
        if (actId !== null) showActDone(t('fourStates.limitsKept'), actId);
      },
    }),
  );
  usePrintedPage(async () => {
    const [states, { days: overTime }, flow] = await Promise.all([
      engine.sleep.fourStates(tried === null ? {} : { rules: tried }),
      engine.sleep.overTime({}),
      engine.sleep.flow({}),
    ]);
    return <FourStatesPaper found={states} overTime={overTime} flow={flow} />;
  });
  const rules = tried ?? kept.data;
  const setMode = (mode: SleepMode): void => {
    if (rules !== undefined) setTried({ ...rules, mode });
  };
  const isOther = tried !== null && JSON.stringify(tried) !== JSON.stringify(kept.data);
  const error = found.error ?? kept.error;
  return (
    <PageLayout
      title={t('sleep.toContact.title')}
      windowTitle={t('sleep.fourStates')}
      actions={
        isOther && (
          <>
            <Button variant="default" onClick={() => setTried(null)}>
              {t('fourStates.backToKept')}
            </Button>
            <Button loading={keep.isPending} onClick={() => keep.mutate(tried)}>
              {t('fourStates.keepLimits')}
            </Button>
          </>
        )
      }
      tools={
        found.data !== undefined && rules !== undefined ? (
          <ToolRow
            total={<span>{t('sleep.toContact.knownTo', { day: days.text(found.data.asOf) })}</span>}
            isTotalPending={found.isPlaceholderData}
          >
            <Segments
              label={t('fourStates.mode')}
              choices={sleepModes.map((mode) => ({ value: mode, label: t(`fourStates.modes.${mode}`) }))}
              value={rules.mode}
              onChange={setMode}
            />
          </ToolRow>
        ) : undefined
      }
    >
      {error !== null && <FailureNotice error={error} onRetry={() => void found.refetch()} />}
      {found.data === undefined || rules === undefined ? (
        error === null && <LoadingState />
      ) : hasNobody(found.data) ? (
        <EmptyState title={t('fourStates.nobody')}>{t('fourStates.nobodyHow')}</EmptyState>
      ) : (
        <div className={classes.page}>
          <SilenceStrip rules={rules} found={found.data} onChange={setTried} />
          <div className={classes.columns}>
            {sleepStates.map((state) => (
              <StateColumn key={state} state={state} column={found.data.states[state]} />
            ))}
          </div>
          <SleepFlow states={found.data.states} />
          <StatesOverTime />
          <ModesComparison onTry={setMode} />
        </div>
      )}
    </PageLayout>
  );
}

function hasNobody({ states }: FourStates): boolean {
  return sleepStates.every((state) => states[state].customers === 0);
}
