import type { Task } from './contract.ts';

export interface DatedTask {
  /** YYYY-MM-DD. */
  due: string;
  step: Pick<NonNullable<Task['step']>, 'occasion'> | null;
}

/** The day after which a task is late, YYYY-MM-DD: what prepares for a day, as a step before a birthday, is in time until it. */
export function lateAfter({ due, step }: DatedTask): string {
  const occasion = step?.occasion ?? due;
  return occasion > due ? occasion : due;
}
