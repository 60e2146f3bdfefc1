import type { PageState } from '../../shared/shell/page-state.ts';
import { isByClock } from '../../shared/today/is-by-clock.ts';
import { wallMinute } from '../../shared/wall-minute.ts';
import { useNow } from '../cases/use-now.ts';
import { groupOfTask } from '../today/today-groups.ts';
import { useDueToday } from '../today/use-task-count.ts';

const hourMs = 3_600_000;

/** What the system may give notice of: how much is due, and an answer that is due within the hour. */
export function useDueState(): PageState['due'] {
  const at = useNow();
  const due = useDueToday();
  if (due === undefined) return null;
  const now = { day: due.asOf, time: wallMinute(new Date(at)).time };
  const inAnHour = wallMinute(new Date(at + hourMs));
  const [answerBy = null] = due.tasks
    .filter((task) => isByClock(task) && groupOfTask(task, now) === 'today')
    .flatMap(({ time }) => (time !== null && (time <= inAnHour.time || inAnHour.day > now.day) ? [time] : []))
    .sort();
  return {
    day: due.asOf,
    tasks: due.tasks.length + due.more,
    overdue: due.tasks.filter((task) => groupOfTask(task, now) === 'overdue').length,
    answerBy,
  };
}
