/** What a spell of a customer says: on the list of key accounts, or proposed for it and not put on it. */
export const spellStates = ['named', 'setAside'] as const;
export type SpellState = (typeof spellStates)[number];

/** How a customer stands to the list; `left`: was on it and is not any more. */
export const accountStates = ['named', 'setAside', 'left'] as const;
export type AccountState = (typeof accountStates)[number];

export const usualVisitRhythmDays = 90;
export const mostVisitRhythmDays = 3_650;
