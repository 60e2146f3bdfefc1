import { lazy, Suspense } from 'react';
import { Remembered, useRemembered } from '../app/remembered.ts';

const isOpen = new Remembered<boolean>(null, 'timeline.quickEntry', (value) => value === true);

const QuickEntryDialog = lazy(async () => ({
  default: (await import('./quick-entry-dialog.tsx')).QuickEntryDialog,
}));

/** For the key and the command, on a page that has no line of its own. */
export function openQuickEntry(): void {
  isOpen.set(true);
}

/** The one line over any page. */
export function QuickEntryOverlay() {
  if (!useRemembered(isOpen)) return null;
  return (
    <Suspense fallback={null}>
      <QuickEntryDialog onClose={() => isOpen.set(false)} />
    </Suspense>
  );
}
