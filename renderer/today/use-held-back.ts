import { type PressureRules, quietUntil } from '../../shared/playbooks/pressure-rules.ts';
import type { Task } from '../../shared/today/contract.ts';
import { waitWord } from '../../shared/today/wait-word.ts';
import { wallMinute } from '../../shared/wall-minute.ts';
import { useWords } from '../app/words.ts';
import { useNow } from '../cases/use-now.ts';
import { useDays } from '../ui/days.tsx';

/** Why nothing goes out to the customer now, and until when where that is known; null: it may. */
export function useHeldBack(task: Task, pressure: PressureRules | undefined): string | null {
  const { t } = useWords();
  const days = useDays();
  const now = useNow();
  if (task.step?.isOutward !== true) return null;
  const until = pressure === undefined ? null : quietUntil(pressure, wallMinute(new Date(now)));
  if (until !== null) {
    const day = until.day === days.today ? '' : days.withWeekday(until.day);
    return t('todayTask.quietUntil', { until: `${day} ${until.time}`.trim() });
  }
  const waitsFor = waitWord(task);
  if (waitsFor === null) return null;
  const why = t(`todayTask.held.${waitsFor}`);
  if (task.waitsUntil === null) return why;
  return t('todayTask.heldUntil', { why, day: days.withWeekday(task.waitsUntil) });
}
