import type { Act } from '../acts/contract.ts';
import type { WayOfAct } from './contract.ts';

/** How an act came about: by hand, or by what else changes an archive. */
export function wayOfAct({ verb, actor, undoes }: Pick<Act, 'verb' | 'actor' | 'undoes'>): WayOfAct {
  if (undoes !== null) return verb === 'acts.redo' ? 'redo' : 'undo';
  if (verb.startsWith('import.')) return 'import';
  if (/(?:^|\.)merge(?:All)?$/u.test(verb)) return 'merge';
  if (verb.startsWith('playbooks.') || actor === 'playbook') return 'playbook';
  return actor === 'program' ? 'program' : 'byHand';
}
