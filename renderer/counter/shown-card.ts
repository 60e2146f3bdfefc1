import { useSyncExternalStore } from 'react';

/** Whose card is shown; null: of the customer whose page or panel is open, or whoever is then looked for. */
export interface ShownCard {
  customerId: number | null;
}

let shown: ShownCard | null = null;
const listeners = new Set<() => void>();

function set(next: ShownCard | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows the counter card, from wherever. */
export function showCounterCard(customerId: number | null = null): void {
  set({ customerId });
}

export function closeCounterCard(): void {
  set(null);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShownCard(): ShownCard | null {
  return useSyncExternalStore(listen, () => shown);
}
