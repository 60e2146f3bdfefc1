import type { Task } from './contract.ts';

export interface DatedTask {
  /** YYYY-MM-DD. */
  due: string;
  step: Pick<NonNullable<Task['step']>, 'occasion' | 'turn'> | null;
}

/**
 * The day after which a task is late, YYYY-MM-DD: what prepares for a day, as a step before a birthday, is in time until it;
 * what had to wait for its turn, on the day on which that came.
 */
export function lateAfter({ due, step }: DatedTask): string {
  return [due, step?.occasion ?? due, step?.turn ?? due].reduce((latest, day) => (day > latest ? day : latest));
}
