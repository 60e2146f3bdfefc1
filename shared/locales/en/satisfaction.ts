import type { SatisfactionLevel } from '../../satisfaction/satisfaction-levels.ts';

/** How satisfied a customer said to be. */
export const satisfaction = {
  title: 'Satisfaction',
  none: 'Not asked yet.',
  levels: {
    dissatisfied: 'Dissatisfied',
    satisfied: 'Satisfied',
    buysAgain: 'Satisfied, will buy again',
    recommends: 'Satisfied, will bring friends',
  } satisfies Record<SatisfactionLevel, string>,
  set: 'How satisfied (keys 0 to 3)',
  ask: 'What they say today',
  take: 'Take it away',
  noted: 'Satisfaction noted.',
  removed: 'Satisfaction removed.',
  change: 'Change what was said',
  changed: 'Satisfaction changed.',
  level: 'How satisfied',
  day: 'On',
  saidBy: 'Who said so',
  saidByHint: 'Empty: the customer',
  note: 'In what words',
  removeThis: 'Remove',
  places: { contact: 'in a contact', order: 'of an order', case: 'after a case' },
  trend: { up: 'better than before', down: 'worse than before', same: 'as before' },
};
