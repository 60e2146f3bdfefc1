import { addDays, weekdayOf } from '../../shared/day.ts';
import type { Task } from '../../shared/today/contract.ts';
import { isByClock } from '../../shared/today/is-by-clock.ts';
import { type DatedTask, lateAfter } from '../../shared/today/late-after.ts';
import type { WallMinute } from '../../shared/wall-minute.ts';
import type { ListedTask } from './listed-task.ts';

const todayGroups = ['overdue', 'today', 'coming', 'waiting'] as const;
/** `coming`: due within the days after. What passed its day while nobody looked stands below them, kind by kind. */
export type TodayGroup = (typeof todayGroups)[number];

/** Which heading a task stands below; an answer that was due at a time of the day is overdue after it. */
export function groupOfTask(task: Pick<Task, 'waits' | 'kind' | 'time'> & DatedTask, now: WallMinute): TodayGroup {
  const { due, waits, kind, time } = task;
  if (waits !== null) return 'waiting';
  if (due > now.day) return 'coming';
  const isPast = lateAfter(task) < now.day || (isByClock({ kind, time }) && time !== null && time < now.time);
  return isPast ? 'overdue' : 'today';
}

/** Due by now, not held back. */
export function isShownNow({ waits, due }: Pick<Task, 'waits' | 'due'>, asOf: string): boolean {
  return waits === null && due <= asOf;
}

/** What a counter instruction says lies on the card: it is no task of the list. */
export function isListed({ step }: Pick<Task, 'step'>): boolean {
  return step?.kind !== 'counter';
}

/** In the order of the headings, within each as they came. */
export function inGroups(tasks: readonly Task[], now: WallMinute): Task[] {
  const place = (task: Task): number => todayGroups.indexOf(groupOfTask(task, now));
  return tasks.filter(isListed).toSorted((a, b) => place(a) - place(b));
}

/** What was overdue comes first and kind by kind, the kinds in the order of what is most pressing of each. */
export function overdueByKind(tasks: readonly ListedTask[], now: WallMinute): ListedTask[] {
  const isOverdue = (task: ListedTask): boolean => groupOfTask(task, now) === 'overdue';
  const overdue = tasks.filter(isOverdue);
  const kinds = [...new Set(overdue.map(({ kindName }) => kindName))];
  return [
    ...overdue.toSorted((a, b) => kinds.indexOf(a.kindName) - kinds.indexOf(b.kindName)),
    ...tasks.filter((task) => !isOverdue(task)),
  ];
}

/** After days away all of a kind may be let go at once, unless somebody waits for it. */
export function mayBeLetGo({ kind, step }: Pick<Task, 'kind' | 'step'>): boolean {
  if (step !== null) return step.trigger !== 'caseOpened';
  return kind === 'nextContact' || kind === 'birthday' || kind === 'visit';
}

/** Days that a task may be put off to by one key each: tomorrow, the day after, next Monday. */
export function laterDays(asOf: string): [string, string, string] {
  return [addDays(asOf, 1), addDays(asOf, 2), addDays(asOf, 8 - weekdayOf(asOf))];
}
