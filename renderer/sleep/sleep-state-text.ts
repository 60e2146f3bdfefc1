import { sleepStates } from '../../shared/sleep/sleep-state.ts';
import type { Words } from '../app/words.ts';

/** The word of a state by its place. */
export function sleepStateText(place: number, { t }: Pick<Words, 't'>): string {
  const state = sleepStates[place];
  return state === undefined ? '' : t(`sleep.states.${state}`);
}
