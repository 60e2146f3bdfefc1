import { useWords } from '../app/words.ts';
import { FailureText, Notice } from '../ui/states.tsx';
import type { ListedTask } from './listed-task.ts';
import classes from './today-page.module.css';

interface NotWrittenProps {
  /** What was decided about them is not in the archive. */
  tasks: readonly ListedTask[];
  errorOf(task: ListedTask): unknown;
  onChoose(task: ListedTask): void;
}

/** Whose tasks are back in the list, and why. */
export function NotWritten({ tasks, errorOf, onChoose }: NotWrittenProps) {
  const { t } = useWords();
  const [first] = tasks;
  if (first === undefined) return null;
  return (
    <Notice tone="lost">
      {t('todayTask.notWritten', { count: tasks.length })}{' '}
      {tasks.slice(0, mostNamed).map((task) => (
        <button key={task.task} type="button" className={classes.notWritten} onClick={() => onChoose(task)}>
          <bdi className="personal">{task.name || task.number || t('cases.guest')}</bdi>
        </button>
      ))}
      {tasks.length > mostNamed && '… '}
      <FailureText error={errorOf(first)} />
    </Notice>
  );
}

const mostNamed = 5;
