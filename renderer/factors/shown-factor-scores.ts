import { useSyncExternalStore } from 'react';
import type { Factor } from '../../shared/factors/factors.ts';

interface ShownFactorScores {
  customerId: number;
  /** Null: to be chosen. */
  factor: Factor | null;
  /** The row it was asked for is a group, whose main member that is. */
  isForGroup: boolean;
}

let shown: ShownFactorScores | null = null;
const listeners = new Set<() => void>();

function set(next: ShownFactorScores | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Where the owner scores a factor of a customer, over any page. */
export function openFactorScores(
  customerId: number,
  factor: Factor | null = null,
  { isForGroup = false }: { isForGroup?: boolean } = {},
): void {
  set({ customerId, factor, isForGroup });
}

export function closeFactorScores(): void {
  set(null);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShownFactorScores(): ShownFactorScores | null {
  return useSyncExternalStore(listen, () => shown);
}
