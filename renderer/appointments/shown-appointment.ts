import { useSyncExternalStore } from 'react';

interface ShownAppointment {
  /** Whose it is to be; null: to be chosen. */
  customerId: number | null;
}

let shown: ShownAppointment | null = null;
const listeners = new Set<() => void>();

function set(next: ShownAppointment | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Where an appointment is booked, over any page. */
export function openAppointment(customerId: number | null = null): void {
  set({ customerId });
}

export function closeAppointment(): void {
  set(null);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShownAppointment(): ShownAppointment | null {
  return useSyncExternalStore(listen, () => shown);
}
