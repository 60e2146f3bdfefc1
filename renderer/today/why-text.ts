import type { Task } from '../../shared/today/contract.ts';
import { whyOfTask } from '../../shared/today/why-of-task.ts';
import type { useWords, WordKey } from '../app/words.ts';

/** Why it is there, in the reader's words; days as the reader writes them. */
export function whyText(task: Task, { t }: ReturnType<typeof useWords>, dayText: (day: string) => string): string {
  const { key, values } = whyOfTask(task);
  const { day, lastDay, ...rest } = values;
  const said = {
    ...rest,
    ...(day === undefined ? {} : { day: dayText(day) }),
    ...(lastDay === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(lastDay) ? {} : { lastDay: dayText(lastDay) }),
  };
  return t(`today.why.${key}` as WordKey, said as never).replace(/[:：]\s*$/u, '');
}
