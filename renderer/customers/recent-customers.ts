import { useSyncExternalStore } from 'react';
import { archiveShown } from '../app/archive-shown.ts';

const mostRecent = 5;

let recent: readonly number[] = [];
const listeners = new Set<() => void>();

function set(next: readonly number[]): void {
  recent = next;
  for (const listener of listeners) listener();
}

/** Takes note of a customer whose page or panel was opened. */
export function noteCustomerOpened(customerId: number): void {
  set([customerId, ...recent.filter((id) => id !== customerId)].slice(0, mostRecent));
}

/** With another archive the numbers mean other customers. */
archiveShown.listen(() => set([]));

/** Who was opened last, the latest first, for as long as the archive is open. */
export const recentCustomers = (): readonly number[] => recent;

export function useRecentCustomers(): readonly number[] {
  return useSyncExternalStore(listen, recentCustomers);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
