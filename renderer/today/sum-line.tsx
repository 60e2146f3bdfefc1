import type { Task } from '../../shared/today/contract.ts';
import { isByClock } from '../../shared/today/is-by-clock.ts';
import type { WallMinute } from '../../shared/wall-minute.ts';
import { useWords } from '../app/words.ts';
import { daysAway, wereDaysAway } from './days-away.ts';
import { groupOfTask, isShownNow } from './today-groups.ts';
import classes from './today-page.module.css';

interface SumLineProps {
  tasks: readonly Task[];
  /** How many passed their day while nobody looked. */
  passed: number;
  now: WallMinute;
  lastSeen: string | null;
}

/** "6 due, 2 overdue, 1 answer due by 14:20"; after days away also how many. */
export function SumLine({ tasks, passed, now, lastSeen }: SumLineProps) {
  const { t } = useWords();
  const shown = tasks.filter((task) => isShownNow(task, now.day));
  const late = shown.filter((task) => groupOfTask(task, now) === 'overdue').length;
  const byClock = shown.filter((task) => isByClock(task) && groupOfTask(task, now) === 'today');
  const [first] = byClock.flatMap(({ time }) => time ?? []).sort();
  const away = daysAway(lastSeen, now.day);
  return (
    <span className={classes.sum}>
      {wereDaysAway(lastSeen, now.day)
        ? t('today.away', { days: t('today.days', { count: away }), count: shown.length + passed })
        : t('today.due', { count: shown.length - late })}
      {late > 0 && (
        <>
          {t('today.comma')}
          <span className={classes.late}>{t('today.overdue', { count: late })}</span>
        </>
      )}
      {first !== undefined && `${t('today.comma')}${t('today.answerBy', { count: byClock.length, time: first })}`}
    </span>
  );
}
