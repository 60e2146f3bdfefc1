/** What the owner decides of a customer with a reason: on the list, off it, or not now. */
export const accountDeeds = ['add', 'remove', 'setAside'] as const;
export type AccountDeed = (typeof accountDeeds)[number];
