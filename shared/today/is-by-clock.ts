import type { Task } from './contract.ts';

/** Somebody waits for an answer by a time of the day: a case, or the step of a playbook that answers one. */
export function isByClock({ kind, time }: Pick<Task, 'kind' | 'time'>): boolean {
  return time !== null && (kind === 'case' || kind === 'step');
}
