import { useSyncExternalStore } from 'react';
import { shownLater } from '../ui/shown-later.tsx';

interface OpenEntry {
  /** With whom it was; null: the customer next to the list, or one to be chosen. */
  customerId: number | null;
}

let open: OpenEntry | null = null;
const listeners = new Set<() => void>();

function set(next: OpenEntry | null): void {
  open = next;
  for (const listener of listeners) listener();
}

const QuickEntryDialog = shownLater(async () => (await import('./quick-entry-dialog.tsx')).QuickEntryDialog);

/** For the key and the command, on a page that has no line of its own. */
export function openQuickEntry(customerId: number | null = null): void {
  set({ customerId });
}

/** The one line over any page. */
export function QuickEntryOverlay() {
  const shown = useSyncExternalStore(listen, () => open);
  return shown !== null && <QuickEntryDialog customerId={shown.customerId} onClose={() => set(null)} />;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
