import { Link } from '@tanstack/react-router';
import { lateAfter } from '../../shared/today/late-after.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import type { ListedTask } from './listed-task.ts';
import classes from './today-page.module.css';
import { whyText } from './why-text.ts';

interface TaskHeadProps {
  task: ListedTask;
  /** Of the element that says whose task it is. */
  nameId: string;
}

/** Whose task it is, why there is one, and which step of which playbook. */
export function TaskHead({ task, nameId }: TaskHeadProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const whenToDo = useWhenToDo(task);
  return (
    <div className={classes.head}>
      <h2>
        {task.customerId === null ? (
          <span id={nameId}>{t('cases.guest')}</span>
        ) : (
          <Link
            id={nameId}
            className="personal"
            to="/customers/$customerId"
            params={{ customerId: `${task.customerId}` }}
          >
            <bdi>{task.name || task.number}</bdi>
          </Link>
        )}
      </h2>
      <p className="personal">
        <bdi>{whyText(task, words, days.text)}</bdi>
      </p>
      {task.step !== null && (
        <p className={`${classes.of} quiet`}>
          {t('todayTask.ofPlaybook', { playbook: task.playbookTitle, place: task.step.place, of: task.step.of })}
          {whenToDo !== null && ` · ${whenToDo}`}
        </p>
      )}
    </div>
  );
}

/** Since when a task is due, or until when it is in time; null: it is simply due today. */
function useWhenToDo(task: ListedTask): string | null {
  const { t } = useWords();
  const days = useDays();
  const { due, step } = task;
  const turnDay = step?.turn ?? null;
  const inTimeUntil = lateAfter(task);
  if (turnDay !== null) return t('todayTask.turnSince', { due: days.text(due), day: days.text(turnDay) });
  if (inTimeUntil > due && inTimeUntil > days.today) {
    return t('todayTask.inTimeUntil', { day: days.text(inTimeUntil) });
  }
  return due < days.today ? t('todayTask.dueSince', { day: days.text(due) }) : null;
}
