import type { Task, TaskList } from '../../shared/today/contract.ts';
import { lateAfter } from '../../shared/today/late-after.ts';
import type { PlaybooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import { asFound, byUrgency, comingTasks, type FoundTask, foundOn } from './today-tasks.ts';

/** The tasks behind a ready-made list, at most `most` of them, with how many more there are. */
export function tasksOfList(onDay: PlaybooksOnDay, list: TaskList, most: number): { tasks: Task[]; more: number } {
  const found = listed[list](onDay);
  return { tasks: found.slice(0, most).map(({ write }) => write()), more: Math.max(0, found.length - most) };
}

const listed: Readonly<Record<TaskList, (onDay: PlaybooksOnDay) => FoundTask[]>> = {
  /** The longest overdue first. */
  dueContacts: (onDay) =>
    foundOn(onDay)
      .filter(({ kind }) => kind === 'nextContact')
      .sort(byUrgency(onDay.facts.asOfDay)),
  /** Those of the week in the order of their days; what a playbook does for one is in its place. */
  birthdays: (onDay) => {
    const all = [...foundOn(onDay), ...comingTasks(onDay).map(asFound)];
    const rank = byUrgency(onDay.facts.asOfDay);
    return all
      .filter(({ kind, trigger, isOfCounter }) => kind === 'birthday' || (trigger === 'birthday' && !isOfCounter))
      .sort((a, b) => (lateAfter(a) === lateAfter(b) ? rank(a, b) : lateAfter(a) < lateAfter(b) ? -1 : 1));
  },
};
