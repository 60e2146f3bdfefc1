import { traitsOfVerb } from '../acts/act-verbs.ts';
import type { Act } from '../acts/contract.ts';
import type { WayOfAct } from './contract.ts';

/** How an act came about: by hand, or by what else changes an archive. */
export function wayOfAct({ verb, actor, undoes }: Pick<Act, 'verb' | 'actor' | 'undoes'>): WayOfAct {
  const { way } = traitsOfVerb(verb);
  if (undoes !== null) return way === 'redo' ? 'redo' : 'undo';
  if (way !== undefined) return way;
  if (actor === 'playbook') return 'playbook';
  return actor === 'program' ? 'program' : 'byHand';
}
