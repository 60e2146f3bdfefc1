import { useSyncExternalStore } from 'react';

interface ShownSales {
  /** Whose sale it is; null: to be chosen for each, as for a day's takings. */
  customerId: number | null;
  /** The one that is changed; null: new ones. */
  saleId: number | null;
}

let shown: ShownSales | null = null;
const listeners = new Set<() => void>();

function set(next: ShownSales | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Where sales are entered, over any page. */
export function openSales(customerId: number | null = null, saleId: number | null = null): void {
  set({ customerId, saleId });
}

export function closeSales(): void {
  set(null);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShownSales(): ShownSales | null {
  return useSyncExternalStore(listen, () => shown);
}
