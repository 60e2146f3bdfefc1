import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TaskList } from '../../shared/today/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { useWorkPlace } from '../work/use-work-place.ts';
import { useListedTasks } from './listed-task.ts';
import { keyOfTask, TaskWork } from './task-work.tsx';
import classes from './today-page.module.css';
import { useSettleQueue } from './use-settle-queue.ts';

/** What there is to do of a ready-made list. */
export function useTasksOfList(list: TaskList) {
  return useQuery(operations.today.ofList.queryOptions({ input: { list }, placeholderData: keepPreviousData }));
}

interface ReadyListProps {
  found: ReturnType<typeof useTasksOfList>;
  label: string;
  /** Where nothing is left to do. */
  nothing: ReactNode;
  after?: ReactNode;
}

const noTasks = [] as const;

/** A ready-made list of whom to contact, worked by the same keys as the day. */
export function ReadyList({ found, label, nothing, after }: ReadyListProps) {
  const { t } = useWords();
  const { data } = found;
  const settleQueue = useSettleQueue(found.refetch);
  const tasks = useListedTasks(data?.tasks ?? noTasks).filter(settleQueue.isOpen);
  const place = useWorkPlace(tasks, keyOfTask);
  return (
    <>
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {data === undefined ? (
        found.isPending && <LoadingState />
      ) : place.current === undefined && place.justDone.length === 0 && !settleQueue.isWriting && !after ? (
        nothing
      ) : (
        <TaskWork
          label={label}
          tasks={tasks}
          {...{ place, settleQueue }}
          pressure={data.pressure}
          onSkipGroup={null}
          nothing={nothing}
          after={
            <>
              {data.more > 0 && <p className={`${classes.after} quiet`}>{t('today.more', { count: data.more })}</p>}
              {after}
            </>
          }
        />
      )}
    </>
  );
}
