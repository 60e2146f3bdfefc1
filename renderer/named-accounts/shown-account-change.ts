import { useSyncExternalStore } from 'react';
import type { AccountDeed } from '../../shared/named-accounts/account-deeds.ts';

/** What the owner is about to decide of a customer: asked for a reason over any page. */
export interface AccountChange {
  deed: AccountDeed;
  customerId: number;
  /** The row it was asked for is a group, whose main member that is. */
  isForGroup?: boolean;
  /** The figures for which somebody set aside was proposed (`sentenceFigures`). */
  seenFigures?: string;
}

let shown: AccountChange | null = null;
const listeners = new Set<() => void>();

function set(next: AccountChange | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

export function openAccountChange(change: AccountChange): void {
  set(change);
}

export function closeAccountChange(): void {
  set(null);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShownAccountChange(): AccountChange | null {
  return useSyncExternalStore(listen, () => shown);
}
