import { addDays } from '../../shared/day.ts';
import type { Task } from '../../shared/today/contract.ts';

export const todayGroups = ['overdue', 'today', 'pastItsDay', 'waiting'] as const;
/** `pastItsDay`: after days away, what is no longer in time. */
export type TodayGroup = (typeof todayGroups)[number];

/** Which heading a task stands below. */
export function groupOfTask(
  { due, lastDay, waits }: Pick<Task, 'due' | 'lastDay' | 'waits'>,
  asOf: string,
): TodayGroup {
  if (waits !== null) return 'waiting';
  if (lastDay !== null && lastDay < asOf) return 'pastItsDay';
  return due < asOf ? 'overdue' : 'today';
}

/** What a counter instruction says lies on the card: it is no task of the list. */
export function isListed({ step }: Pick<Task, 'step'>): boolean {
  return step?.kind !== 'counter';
}

/** In the order of the headings, within each as they came. */
export function inGroups(tasks: readonly Task[], asOf: string): Task[] {
  const place = (task: Task): number => todayGroups.indexOf(groupOfTask(task, asOf));
  return tasks.filter(isListed).toSorted((a, b) => place(a) - place(b));
}

/** Days that a task may be put off to by one key each: tomorrow, the day after, next Monday. */
export function laterDays(asOf: string): [string, string, string] {
  const weekday = (new Date(`${asOf}T00:00:00Z`).getUTCDay() + 6) % 7;
  return [addDays(asOf, 1), addDays(asOf, 2), addDays(asOf, 7 - weekday)];
}
