import { createHashHistory } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { type HistoryReach, placeAfter, reachOf } from './history-reach.ts';

/** A page loaded from app:// or 127.0.0.1 keeps its address behind the hash. */
export const pageHistory = createHashHistory();

const firstIndex = pageHistory.location.state.__TSR_index;
let place = { index: firstIndex, highest: firstIndex };
let reach = reachOf(place);
const listeners = new Set<() => void>();

pageHistory.subscribe(({ action, location }) => {
  place = placeAfter(place, action.type, location.state.__TSR_index);
  const now = reachOf(place);
  if (now.canGoBack === reach.canGoBack && now.canGoForward === reach.canGoForward) return;
  reach = now;
  for (const listener of listeners) listener();
});

export function useHistoryReach(): HistoryReach {
  return useSyncExternalStore(listen, () => reach);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
