import { useSyncExternalStore } from 'react';

interface ShownBalance {
  /** Whose balance it is; null: to be chosen. */
  customerId: number | null;
}

let shown: ShownBalance | null = null;
const listeners = new Set<() => void>();

function set(next: ShownBalance | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Where a balance is added to or taken from, over any page. */
export function openBalance(customerId: number | null = null): void {
  set({ customerId });
}

export function closeBalance(): void {
  set(null);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShownBalance(): ShownBalance | null {
  return useSyncExternalStore(listen, () => shown);
}
