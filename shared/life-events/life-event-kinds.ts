/** What happens in a customer's life. An owner's own word may stand in place of a code. */
export const lifeEventKinds = ['illness', 'child', 'move', 'exam', 'opening', 'loss'] as const;
export type LifeEventKind = (typeof lifeEventKinds)[number];
