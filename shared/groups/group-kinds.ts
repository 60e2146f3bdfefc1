/** What holds a group together. An owner's own word may stand in place of a code. */
export const groupKinds = ['household', 'company', 'community'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** A customer is in at most one group of these at a time: their orders count to it. */
export const rolledUpKinds = ['household', 'company'] as const satisfies readonly GroupKind[];
export type RolledUpKind = (typeof rolledUpKinds)[number];

/** Whether groups of this kind can be ranked as one customer. */
export function isRolledUp(kind: string): kind is RolledUpKind {
  return kind === 'household' || kind === 'company';
}
