import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { getI18n } from 'react-i18next';
import { daysBetween } from '../../shared/day.ts';
import type { WaitReason } from '../../shared/playbooks/waiting.ts';
import type { Task } from '../../shared/today/contract.ts';
import { wallMinute } from '../../shared/wall-minute.ts';
import { withItsWords } from '../app/languages.ts';
import { saidIfFailed } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useNow } from '../cases/use-now.ts';
import { printPage, usePrintedPage } from '../print/printed-page.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useDays } from '../ui/days.tsx';
import { PrintIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWorkPlace } from '../work/use-work-place.ts';
import { AfterList } from './after-list.tsx';
import { wereDaysAway } from './days-away.ts';
import { type ListedTask, useListedTasks } from './listed-task.ts';
import { SkipGroup, useSkipGroup } from './skip-group.tsx';
import { SumLine } from './sum-line.tsx';
import { keyOfTask, TaskWork } from './task-work.tsx';
import { tasksQuery } from './tasks-query.ts';
import { groupOfTask, inGroups, isShownNow, mayBeLetGo, overdueByKind } from './today-groups.ts';
import classes from './today-page.module.css';
import { useSettleQueue } from './use-settle-queue.ts';

const nonePassed: readonly Task[] = [];
const nothingWaits: Readonly<Record<WaitReason, number>> = { cap: 0, quiet: 0, knownUntil: 0, turn: 0 };

const FreeMinutes = shownLater(() =>
  withItsWords(getI18n(), async () => (await import('./free-minutes.tsx')).FreeMinutes),
);
const SaveToday = shownLater(() => withItsWords(getI18n(), async () => (await import('./save-today.tsx')).SaveToday));

/** What there is to do today, for whom, why, and with which words: worked by one key each. */
export function TodayPage() {
  const { t } = useWords();
  const days = useDays();
  const found = useQuery({ ...tasksQuery(), placeholderData: keepPreviousData });
  const [keeper, setKeeper] = useState<string | null>(null);
  const { asOf = days.today, knownUntil = null, lastSeen = null, more = 0, waiting = nothingWaits } = found.data ?? {};
  const passed = found.data?.passed ?? nonePassed;
  const { time } = wallMinute(new Date(useNow()));
  const now = useMemo(() => ({ day: asOf, time }), [asOf, time]);
  const ordered = useMemo(
    () => (found.data === undefined ? [] : inGroups([...found.data.tasks, ...found.data.coming], now)),
    [found.data, now],
  );
  const daysOfGrace = found.data?.pressure.daysOfGrace ?? 0;
  const ordersBehindAt = knownUntil !== null && daysBetween(knownUntil, asOf) > daysOfGrace ? knownUntil : null;
  const listed = useListedTasks(ordered);
  const isCatchUp = wereDaysAway(lastSeen, asOf);
  const listedPassed = useListedTasks(passed);
  const settleQueue = useSettleQueue(found.refetch);
  const known = useMemo(
    () => [...(isCatchUp ? overdueByKind(listed, now) : listed), ...listedPassed],
    [isCatchUp, listed, now, listedPassed],
  );
  const all = known.filter(settleQueue.isOpen);
  const passedKeys = useMemo(() => new Set(passed.map(keyOfTask)), [passed]);
  const isPassed = (task: ListedTask): boolean => passedKeys.has(task.task);
  const tasks = all.filter(({ lookedAfterBy }) => keeper === null || lookedAfterBy === keeper);
  const place = useWorkPlace(tasks, keyOfTask, all);
  const { current, justDone } = place;
  usePrintedPage(async () => {
    const { TodayPaper } = await import('./today-paper.tsx');
    return <TodayPaper tasks={tasks.filter((task) => isShownNow(task, asOf) && !isPassed(task))} now={now} />;
  });
  const headingOf = (task: ListedTask): string => {
    if (isPassed(task)) return t('today.passed', { kind: task.kindName });
    const group = groupOfTask(task, now);
    if (group === 'overdue' && isCatchUp) return t('today.overdueKind', { kind: task.kindName });
    return t(`today.groups.${group}`);
  };
  const headings = new Map(tasks.map((task) => [task, headingOf(task)]));
  const groupOf = (task: ListedTask): string => headings.get(task) ?? '';
  const isLetGoAtOnce = (task: ListedTask): boolean =>
    isPassed(task) || (isCatchUp && groupOfTask(task, now) === 'overdue' && mayBeLetGo(task));
  const skipped = tasks.filter(isPassed);
  const [ofKey] = current !== undefined && isLetGoAtOnce(current) ? [current] : skipped;
  const groupOfKey = ofKey === undefined ? null : groupOf(ofKey);
  const inGroup = (name: string | null): ListedTask[] => tasks.filter((task) => groupOf(task) === name);
  const skip = useSkipGroup(inGroup(groupOfKey));
  const keepers = [...new Set(all.map(({ lookedAfterBy }) => lookedAfterBy))].sort();
  const callable = tasks.flatMap(({ customerId }) => customerId ?? []);
  const nothing = (
    <EmptyState title={t('today.none')}>
      <FreeMinutes />
    </EmptyState>
  );
  return (
    <PageLayout
      title={t('today.title')}
      context={days.withWeekday(asOf)}
      actions={
        tasks.length > 0 && (
          <>
            <SaveToday />
            {callable.length > 0 && <ReachButton isSign selection={{ ids: callable }} />}
            <Button
              className={classes.wide ?? ''}
              variant="default"
              leftSection={<PrintIcon size={16} />}
              onClick={() => saidIfFailed(printPage())}
            >
              {t('today.printSheet')}
            </Button>
          </>
        )
      }
      tools={
        all.length > 0 ? (
          <ToolRow
            lead={
              <SumLine
                tasks={tasks.filter((task) => !isPassed(task))}
                passed={skipped.length}
                now={now}
                lastSeen={lastSeen}
              />
            }
          >
            {keepers.length > 1 && (
              <ToolChip
                name={t('today.keeper')}
                value={keeper === null ? t('today.everyone') : keeper || t('today.noOne')}
                isSet={keeper !== null}
                width={200}
              >
                {(close) => (
                  <ChoiceList
                    label={t('today.keeper')}
                    choices={[
                      { value: 'everyone', content: t('today.everyone') },
                      ...keepers.map((name) => ({
                        value: `name:${name}`,
                        content: <bdi className="personal">{name || t('today.noOne')}</bdi>,
                      })),
                    ]}
                    chosen={keeper === null ? 'everyone' : `name:${keeper}`}
                    onChoose={(choice) => {
                      close();
                      setKeeper(choice === 'everyone' ? null : choice.slice('name:'.length));
                    }}
                  />
                )}
              </ToolChip>
            )}
          </ToolRow>
        ) : undefined
      }
      scrolls={false}
    >
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending ? (
        <LoadingState />
      ) : current === undefined && justDone.length === 0 && !settleQueue.isWriting ? (
        found.error === null && nothing
      ) : (
        <TaskWork
          label={t('today.title')}
          tasks={tasks}
          {...{ place, settleQueue }}
          pressure={found.data?.pressure}
          onSkipGroup={skip}
          nothing={nothing}
          groupOf={groupOf}
          aboutGroup={(task) => {
            const isLate = !isPassed(task) && groupOfTask(task, now) === 'overdue';
            const name = groupOf(task);
            return {
              ...{ isLate, beginsFolded: isPassed(task) || (isLate && isCatchUp) },
              action: isLetGoAtOnce(task) && <SkipGroup tasks={inGroup(name)} isOfKey={name === groupOfKey} />,
            };
          }}
          after={<AfterList {...{ tasks, ordersBehindAt, more, waiting }} />}
        />
      )}
    </PageLayout>
  );
}
