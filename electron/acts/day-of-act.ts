import { todayLocal } from '../../shared/day.ts';
import type { ActWriter } from './act-writer.ts';

/** The day on which an act is done. */
export function dayOfAct({ at }: Pick<ActWriter, 'at'>): string {
  return todayLocal(new Date(at));
}
