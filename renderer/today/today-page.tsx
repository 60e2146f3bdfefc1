import { Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { daysBetween } from '../../shared/day.ts';
import type { WaitReason } from '../../shared/playbooks/waiting.ts';
import type { Task } from '../../shared/today/contract.ts';
import { isByClock } from '../../shared/today/is-by-clock.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWorkPlace } from '../work/use-work-place.ts';
import { WorkList } from '../work/work-list.tsx';
import { FreeMinutes } from './free-minutes.tsx';
import { TaskLine } from './task-line.tsx';
import { TaskView } from './task-view.tsx';
import { tasksQuery } from './tasks-query.ts';
import { groupOfTask, inGroups, isListed } from './today-groups.ts';
import classes from './today-page.module.css';
import { TodayPaper } from './today-paper.tsx';

const nothingWaits: Readonly<Record<WaitReason, number>> = { cap: 0, quiet: 0, knownUntil: 0, turn: 0 };

const keyOf = ({ task }: Task): string => task;

/** What there is to do today, for whom, why, and with which words: worked by one key each. */
export function TodayPage() {
  const { t } = useWords();
  const days = useDays();
  const found = useQuery({ ...tasksQuery(), placeholderData: keepPreviousData });
  const [keeper, setKeeper] = useState<string | null>(null);
  const { asOf = days.today, knownUntil = null, lastSeen = null, more = 0, waiting = nothingWaits } = found.data ?? {};
  const all = (found.data?.tasks ?? []).filter(isListed);
  const tasks = inGroups(all, asOf).filter(({ lookedAfterBy }) => keeper === null || lookedAfterBy === keeper);
  const { index, current, choose, settled, justDone } = useWorkPlace(tasks, keyOf, all);
  usePrintedPage(async () => <TodayPaper tasks={tasks.filter(({ waits }) => waits === null)} asOf={asOf} />);
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
      actions={callable.length > 0 && <ReachButton selection={{ ids: callable }} />}
      tools={
        all.length > 0 ? (
          <ToolRow total={<SumLine tasks={tasks} asOf={asOf} lastSeen={lastSeen} />}>
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
      ) : current === undefined && justDone.length === 0 ? (
        found.error === null && nothing
      ) : (
        <WorkList
          label={t('today.title')}
          items={tasks}
          keyOf={keyOf}
          Line={TaskLine}
          groupOf={(task) => t(`today.groups.${groupOfTask(task, asOf)}`)}
          current={index}
          onChoose={choose}
          justDone={justDone}
          after={<AfterList {...{ tasks, asOf, knownUntil, more, waiting }} />}
        >
          {current === undefined ? (
            nothing
          ) : (
            <TaskView
              key={keyOf(current)}
              task={current}
              onSettled={(text, actId) => settled(current, text, actId)}
              onMove={(steps) => choose(index + steps)}
            />
          )}
        </WorkList>
      )}
    </PageLayout>
  );
}

/** "6 due, 2 overdue, 1 answer by 14:20"; after days away also how many. */
function SumLine({ tasks, asOf, lastSeen }: { tasks: readonly Task[]; asOf: string; lastSeen: string | null }) {
  const { t } = useWords();
  const shown = tasks.filter(({ waits }) => waits === null);
  const late = shown.filter((task) => groupOfTask(task, asOf) !== 'today').length;
  const [byClock] = shown.filter((task) => isByClock(task) && task.due === asOf);
  const away = lastSeen === null ? 0 : daysBetween(lastSeen, asOf) - 1;
  return (
    <span className={classes.sum}>
      {away > 1
        ? t('today.away', { days: t('today.days', { count: away }), count: shown.length })
        : t('today.due', { count: shown.length - late })}
      {late > 0 && <span className={classes.late}> {t('today.overdue', { count: late })}</span>}
      {byClock !== undefined && ` ${t('today.answerBy', { time: byClock.time ?? '' })}`}
    </span>
  );
}

interface AfterListProps {
  tasks: readonly Task[];
  asOf: string;
  knownUntil: string | null;
  /** How many are due beyond those listed. */
  more: number;
  /** How many wait, listed or not. */
  waiting: Readonly<Record<WaitReason, number>>;
}

/** What is past its day can be let go at once; what waits for orders says up to which day they are known. */
function AfterList({ tasks, asOf, knownUntil, more, waiting }: AfterListProps) {
  const { t } = useWords();
  const days = useDays();
  const past = tasks.filter((task) => groupOfTask(task, asOf) === 'pastItsDay');
  const allWaiting = Object.values(waiting).reduce((sum, count) => sum + count, 0);
  const waitingListed = tasks.filter(({ waits }) => waits !== null).length;
  const skip = useMutation(
    operations.today.skipAll.mutationOptions({
      onSuccess: ({ actId, skipped }) => {
        if (actId !== null) showActDone(t('today.skippedAll', { count: skipped }), actId);
      },
    }),
  );
  return (
    <>
      {past.length > 0 && (
        <Button
          size="xs"
          variant="default"
          loading={skip.isPending}
          onClick={() => skip.mutate({ tasks: past.map(({ task }) => task) })}
        >
          {t('today.skipAll')}
        </Button>
      )}
      {more > 0 && <p className={`${classes.below} quiet`}>{t('today.more', { count: more })}</p>}
      {allWaiting > waitingListed && (
        <p className={`${classes.below} quiet`}>{t('today.waitInAll', { count: allWaiting })}</p>
      )}
      {waiting.knownUntil > 0 && knownUntil !== null && (
        <p className={`${classes.below} quiet`}>
          {t('today.waitForOrders', { count: waiting.knownUntil, day: days.text(knownUntil) })}{' '}
          <ButtonLink size="xs" variant="subtle" to="/import">
            {t('page.import')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
