import type { ComponentProps, ReactNode } from 'react';
import { getI18n } from 'react-i18next';
import type { PressureRules } from '../../shared/playbooks/pressure-rules.ts';
import type { Task } from '../../shared/today/contract.ts';
import { withItsWords } from '../app/languages.ts';
import { shownLater } from '../ui/shown-later.tsx';
import type { WorkPlace } from '../work/use-work-place.ts';
import { WorkList } from '../work/work-list.tsx';
import type { ListedTask } from './listed-task.ts';
import { NotWritten } from './not-written.tsx';
import { TaskLine } from './task-line.tsx';
import { useQueueOfStep } from './use-queue-of-step.ts';
import type { PageQueue } from './use-settle-queue.ts';

const TaskView = shownLater(() => withItsWords(getI18n(), async () => (await import('./task-view.tsx')).TaskView));
/** In a wide window alone. */
const TaskCard = shownLater(async () => (await import('./task-card.tsx')).TaskCard);

export const keyOfTask = ({ task }: Pick<Task, 'task'>): string => task;

interface TaskWorkProps
  extends Pick<ComponentProps<typeof WorkList<ListedTask>>, 'label' | 'groupOf' | 'aboutGroup' | 'after'> {
  tasks: readonly ListedTask[];
  place: WorkPlace<ListedTask>;
  settleQueue: PageQueue;
  pressure: PressureRules | undefined;
  onSkipGroup: (() => void) | null;
  /** Where nothing is left to do. */
  nothing: ReactNode;
}

/** Tasks one after the other: the list, the doing of the current one, and the customer's card. */
export function TaskWork({ tasks, place, settleQueue, pressure, onSkipGroup, nothing, ...list }: TaskWorkProps) {
  const { index, current, choose, chooseKey, goOnToNext, noteDone, justDone } = place;
  const queue = useQueueOfStep(tasks, current);
  return (
    <WorkList
      {...list}
      items={tasks}
      keyOf={keyOfTask}
      Line={TaskLine}
      current={index}
      onChoose={choose}
      justDone={justDone}
      aside={
        current === undefined || current.customerId === null ? null : (
          <TaskCard key={current.customerId} customerId={current.customerId} />
        )
      }
    >
      <NotWritten
        tasks={tasks.filter((task) => settleQueue.errorOf(task) !== null)}
        errorOf={settleQueue.errorOf}
        onChoose={(task) => chooseKey(keyOfTask(task))}
      />
      {current === undefined ? (
        nothing
      ) : (
        <TaskView
          key={keyOfTask(current)}
          task={current}
          pressure={pressure}
          queue={queue}
          onSkipGroup={onSkipGroup}
          onSettle={(said, onWritten) => {
            goOnToNext();
            void settleQueue.settle(keyOfTask(current), said, (actId) => noteDone(current, onWritten(actId), actId));
          }}
          onMove={(steps) => choose(index + steps)}
          onGoTo={(task) => chooseKey(keyOfTask(task))}
        />
      )}
    </WorkList>
  );
}
