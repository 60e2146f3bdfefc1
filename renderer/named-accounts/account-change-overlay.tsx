import { shownLater } from '../ui/shown-later.tsx';
import { closeAccountChange, useShownAccountChange } from './shown-account-change.ts';

const AccountChangeDialog = shownLater(async () => (await import('./account-change-dialog.tsx')).AccountChangeDialog);

/** Putting somebody on the list of key accounts, taking them off it or setting them aside, over any page. */
export function AccountChangeOverlay() {
  const shown = useShownAccountChange();
  return shown !== null && <AccountChangeDialog {...shown} onClose={closeAccountChange} />;
}
