import { useSyncExternalStore } from 'react';

/** The counter card that is open. */
export interface ShownCard {
  /** Whose it was opened for; null: of the customer whose page or panel is open, or the one then looked for. */
  customerId: number | null;
  /** Asks whose it is, whatever page is open. */
  asks: boolean;
  /** Rises with every opening: another card begins again. */
  turn: number;
  /** Whose card is on the screen by now. */
  shownId: number | null;
}

let shown: ShownCard | null = null;
let turns = 0;
const listeners = new Set<() => void>();

function set(next: ShownCard | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

function open(customerId: number | null, asks: boolean): void {
  turns += 1;
  set({ customerId, asks, turn: turns, shownId: null });
}

/** Shows the counter card, from any page. */
export function showCounterCard(customerId: number | null = null): void {
  open(customerId, false);
}

/** Shows it for the next customer, who is still to be found. */
export function askForCounterCard(): void {
  open(null, true);
}

export function noteShownOnCard(customerId: number | null): void {
  if (shown !== null && shown.shownId !== customerId) set({ ...shown, shownId: customerId });
}

export function closeCounterCard(): void {
  set(null);
}

export function shownCard(): ShownCard | null {
  return shown;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShownCard(): ShownCard | null {
  return useSyncExternalStore(listen, () => shown);
}
