import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SleeperRow, ToContact } from '../../shared/sleep/contract.ts';
import { type SleepState, sleepingStates } from '../../shared/sleep/sleep-state.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useBeforeFormWish } from '../drafts/form-wish.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, amountText, columnDigits } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { SumFilter } from '../ui/sum-filter.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { WorkList } from '../work/work-list.tsx';
import { SleeperLine } from './sleeper-line.tsx';
import { SleeperView } from './sleeper-view.tsx';
import classes from './to-contact-page.module.css';
import { ToContactPaper } from './to-contact-paper.tsx';

type SleepingState = (typeof sleepingStates)[number] & SleepState;

/** More than are called in a week; the others come up as these have come. */
const sleepersShown = 500;

const keyOf = ({ customerId }: SleeperRow): string => String(customerId);

/** Who has not come within their usual days, the most money first, with what to do about each next to it. */
export function ToContactPage() {
  const { t, language } = useWords();
  const days = useDays();
  const [state, setState] = useState<SleepingState | null>(null);
  const question = { states: state === null ? [...sleepingStates] : [state], lookedAfterBy: null };
  const found = useQuery(
    operations.sleep.toContact.queryOptions({
      input: { ...question, limit: sleepersShown },
      placeholderData: keepPreviousData,
    }),
  );
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const sleepers = found.data?.rows ?? [];
  const index = Math.max(
    0,
    sleepers.findIndex((one) => keyOf(one) === chosenKey),
  );
  const current = sleepers[index];
  const choose = (wanted: number): void => {
    const next = sleepers[Math.max(0, Math.min(wanted, sleepers.length - 1))];
    if (next !== undefined) setChosenKey(keyOf(next));
  };
  useBeforeFormWish(
    ['sleepReason.new'],
    ({ customerId }) => sleepers.some((one) => one.customerId === customerId),
    ({ customerId }) => setChosenKey(String(customerId)),
  );
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.sleep.toContact({ ...question, ...window }));
    return <ToContactPaper found={await engine.sleep.toContact({ ...question, limit: 1 })} {...printed} />;
  });
  const isEmpty = found.data !== undefined && sleepingStates.every((of) => found.data.byState[of].customers === 0);
  const nothing =
    state === null ? (
      <EmptyState title={t('sleep.toContact.nobody')}>{t('sleep.toContact.nobodyHow')}</EmptyState>
    ) : (
      <EmptyState
        title={t('sleep.toContact.nobodyOfState')}
        action={<Button onClick={() => setState(null)}>{t('sleep.toContact.showAll')}</Button>}
      />
    );
  return (
    <PageLayout
      title={t('sleep.toContact.title')}
      actions={
        found.data !== undefined &&
        !isEmpty && (
          <>
            <ReachButton selection={{ list: 'toContact', ...question }} />
            <SaveTable question={{ table: 'toContact', ...question }} answersKey />
          </>
        )
      }
      tools={
        found.data !== undefined && !isEmpty ? (
          <ToolRow
            total={
              <>
                <span>{t('sleep.toContact.knownTo', { day: days.text(found.data.asOf) })}</span>
                <strong title={t('sleep.toContact.yearAbout')}>
                  {t('sleep.toContact.total', {
                    count: found.data.total,
                    sum: amountAndCurrencyText(found.data.yearNet, language),
                  })}
                </strong>
              </>
            }
          />
        ) : undefined
      }
      scrolls={false}
    >
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && !isEmpty && (
        <StateFilter found={found.data} state={state} onChoose={(wanted) => setState(wanted)} />
      )}
      {found.isPending ? (
        <LoadingState />
      ) : current === undefined ? (
        found.error === null && nothing
      ) : (
        <WorkList
          label={t('sleep.toContact.list')}
          items={sleepers}
          keyOf={keyOf}
          Line={SleeperLine}
          current={index}
          onChoose={choose}
          justDone={[]}
          after={
            found.data !== undefined &&
            found.data.total > sleepers.length && (
              <p className={`${classes.more} quiet`}>
                {t('sleep.toContact.more', { count: found.data.total - sleepers.length })}
              </p>
            )
          }
        >
          <SleeperView key={keyOf(current)} sleeper={current} onMove={(steps) => choose(index + steps)} />
        </WorkList>
      )}
    </PageLayout>
  );
}

interface StateFilterProps {
  found: ToContact;
  /** Null: everyone. */
  state: SleepingState | null;
  onChoose(state: SleepingState | null): void;
}

/** How many are in each state and what a year of theirs is; the one that is chosen is what the list holds. */
function StateFilter({ found, state, onChoose }: StateFilterProps) {
  const { t, language } = useWords();
  const parts = sleepingStates.map((of) => ({ of, ...found.byState[of] }));
  const everyone = {
    customers: parts.reduce((sum, { customers }) => sum + customers, 0),
    yearNet: { ...found.yearNet, minor: parts.reduce((sum, { yearNet }) => sum + yearNet.minor, 0) },
  };
  const digits = columnDigits([everyone, ...parts].map(({ yearNet }) => yearNet));
  const part = (of: SleepingState | null, name: string, { customers, yearNet }: typeof everyone) => ({
    part: of,
    name,
    sum: amountText(yearNet, language, digits),
    count: t('sleep.toContact.customers', { count: customers }),
    isEmpty: customers === 0,
    about: t('sleep.toContact.yearAbout'),
  });
  return (
    <SumFilter
      label={t('sleep.toContact.byState')}
      parts={[
        part(null, t('sleep.toContact.everyone'), everyone),
        ...parts.map((one) => part(one.of, t(`sleep.states.${one.of}`), one)),
      ]}
      chosen={state}
      onChoose={onChoose}
    />
  );
}
