import { Remembered, useRemembered, windowStorage } from './remembered.ts';

/**
 * Names, numbers, phones and money out of a neighbour's sight. Kept for this window: a page loaded again does not bare
 * them, a program started again does not hide what its owner has forgotten to be hidden.
 */
export const privacy = new Remembered(windowStorage(), 'privacy', (stored) => stored === true);

export function usePrivacy(): boolean {
  return useRemembered(privacy);
}

/** Stands for a name in a sentence or a label that must say something. */
export const hiddenName = '•••';

export function togglePrivacy(): void {
  privacy.set(!privacy.value);
}
