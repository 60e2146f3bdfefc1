import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SleeperRow, ToContact } from '../../shared/sleep/contract.ts';
import type { KnownReason } from '../../shared/sleep/sleep-reasons.ts';
import { type SleepState, sleepingStates } from '../../shared/sleep/sleep-state.ts';
import { engine, operations } from '../app/engine.ts';
import { saidIfFailed, undoAct } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useBeforeFormWish } from '../drafts/form-wish.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, amountText, columnDigits } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { SumFilter } from '../ui/sum-filter.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useJustDone } from '../work/just-done.ts';
import { KeeperChip } from '../work/keeper-chip.tsx';
import { WorkList } from '../work/work-list.tsx';
import { ReasonChip } from './reason-chip.tsx';
import { SaveToContact } from './save-to-contact.tsx';
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
  const [lookedAfterBy, setLookedAfterBy] = useState<string | null>(null);
  const [reason, setReason] = useState<KnownReason | null>(null);
  const [isAside, setIsAside] = useState(false);
  const question = {
    states: state === null ? [...sleepingStates] : [state],
    ...{ lookedAfterBy, reason, aside: isAside },
  };
  const found = useQuery(
    operations.sleep.toContact.queryOptions({
      input: { ...question, limit: sleepersShown },
      placeholderData: keepPreviousData,
    }),
  );
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const sleepers = found.data?.rows ?? [];
  const chosen = sleepers.findIndex((one) => keyOf(one) === chosenKey);
  // Where the chosen one was set aside, the one that took their place is next.
  const index = chosen >= 0 ? chosen : Math.max(0, Math.min(place, sleepers.length - 1));
  const current = sleepers[index];
  const choose = (wanted: number): void => {
    const next = sleepers[Math.max(0, Math.min(wanted, sleepers.length - 1))];
    if (next === undefined) return;
    setPlace(sleepers.indexOf(next));
    setChosenKey(keyOf(next));
  };
  const [justDone, addJustDone] = useJustDone(sleepers.map(keyOf));
  const settled = (one: SleeperRow, text: string, actId: number | null): void => {
    if (actId !== null) addJustDone({ key: keyOf(one), text, undo: () => saidIfFailed(undoAct(actId)) });
    setPlace(index);
    setChosenKey(null);
  };
  const showAll = (): void => {
    setState(null);
    setLookedAfterBy(null);
    setReason(null);
    setIsAside(false);
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
  const isEmpty =
    found.data !== undefined &&
    found.data.others === 0 &&
    sleepingStates.every((of) => found.data.byState[of].customers === 0);
  const isNarrowed = state !== null || lookedAfterBy !== null || reason !== null || isAside;
  const nothing = !isNarrowed ? (
    <EmptyState title={t('sleep.toContact.nobody')}>{t('sleep.toContact.nobodyHow')}</EmptyState>
  ) : (
    <EmptyState
      title={t(isAside ? 'sleepers.nobodyAside' : 'sleep.toContact.nobodyOfState')}
      action={<Button onClick={showAll}>{t('sleep.toContact.showAll')}</Button>}
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
            <SaveToContact question={{ table: 'toContact', ...question }} />
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
          >
            {(found.data.keepers.length > 1 || lookedAfterBy !== null) && (
              <KeeperChip
                label={t('sleepers.keeper')}
                everybody={t('sleepers.everyKeeper')}
                nobody={t('sleepers.noKeeper')}
                keepers={found.data.keepers}
                chosen={lookedAfterBy}
                onChoose={setLookedAfterBy}
              />
            )}
            <ReasonChip byReason={found.data.byReason} reason={reason} onChoose={setReason} />
            {(isAside || found.data.others > 0) && (
              <Button variant="subtle" size="compact-xs" aria-pressed={isAside} onClick={() => setIsAside(!isAside)}>
                {isAside ? t('sleepers.notAside') : t('sleepers.aside', { count: found.data.others })}
              </Button>
            )}
          </ToolRow>
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
      ) : current === undefined && justDone.length === 0 ? (
        found.error === null && nothing
      ) : (
        <WorkList
          label={t('sleep.toContact.list')}
          items={sleepers}
          keyOf={keyOf}
          Line={SleeperLine}
          current={index}
          onChoose={choose}
          justDone={justDone}
          after={
            found.data !== undefined &&
            found.data.total > sleepers.length && (
              <p className={`${classes.more} quiet`}>
                {t('sleep.toContact.more', { count: found.data.total - sleepers.length })}
              </p>
            )
          }
        >
          {current === undefined ? (
            nothing
          ) : (
            <SleeperView
              key={keyOf(current)}
              sleeper={current}
              onSettled={(text, actId) => settled(current, text, actId)}
              onMove={(steps) => choose(index + steps)}
            />
          )}
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
