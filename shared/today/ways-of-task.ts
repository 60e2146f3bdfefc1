import type { ReachChannel } from '../customers/permission.ts';
import type { Task } from './contract.ts';
import { reachableFirst } from './ways-to-reach.ts';

export interface WaysOfTask {
  /** By which it may be done: those that reach the customer first, then the preferred; empty where it is no contact. */
  channels: readonly ReachChannel[];
  /** What the step says first; of any other task by which they got in touch last. Null: nothing says. */
  preferred: ReachChannel | null;
}

/** Of a task that no step proposes a way for, in the order in which one does it. */
const usualChannels: readonly ReachChannel[] = ['wechat', 'call', 'text', 'visit'];

/** The ways by which a task may be done, those that the customer refuses left out. */
export function waysOfTask(task: Task): WaysOfTask {
  const proposed = proposedChannels(task).filter((channel) => !task.refused.includes(channel));
  const hasPreferred = task.step !== null || task.kind === 'visit' || task.answersBy !== null;
  return { channels: reachableFirst(proposed, task), preferred: hasPreferred ? (proposed[0] ?? null) : null };
}

/** The preferred first; none where the task is no contact. */
function proposedChannels({ kind, step, answersBy }: Task): readonly ReachChannel[] {
  if (step !== null) return step.kind === 'outward' ? step.channels : [];
  if (!['nextContact', 'birthday', 'visit', 'case'].includes(kind)) return [];
  const visit: ReachChannel[] = kind === 'visit' ? ['visit'] : [];
  return [...new Set([...visit, ...(answersBy === null ? [] : [answersBy]), ...usualChannels])];
}
