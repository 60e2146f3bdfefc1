import { Remembered, useRemembered } from '../app/remembered.ts';
import { shownLater } from '../ui/shown-later.tsx';

const isOpen = new Remembered<boolean>(null, 'timeline.quickEntry', (value) => value === true);

const QuickEntryDialog = shownLater(async () => (await import('./quick-entry-dialog.tsx')).QuickEntryDialog);

/** For the key and the command, on a page that has no line of its own. */
export function openQuickEntry(): void {
  isOpen.set(true);
}

/** The one line over any page. */
export function QuickEntryOverlay() {
  return useRemembered(isOpen) && <QuickEntryDialog onClose={() => isOpen.set(false)} />;
}
