import { shownLater } from '../ui/shown-later.tsx';
import { closeBalance, useShownBalance } from './shown-balance.ts';

const BalanceDialog = shownLater(async () => (await import('./balance-dialog.tsx')).BalanceDialog);

/** Adding to a balance, or taking from it, over any page. */
export function BalanceOverlay() {
  const shown = useShownBalance();
  return shown !== null && <BalanceDialog {...shown} onClose={closeBalance} />;
}
