import { shownLater } from '../ui/shown-later.tsx';
import { closeSales, useShownSales } from './shown-sales.ts';

const SalesDialog = shownLater(async () => (await import('./sales-dialog.tsx')).SalesDialog);

/** Entering sales over any page. */
export function SalesOverlay() {
  const shown = useShownSales();
  return shown !== null && <SalesDialog {...shown} onClose={closeSales} />;
}
