import { shownLater } from '../ui/shown-later.tsx';
import { useShownCard } from './shown-card.ts';

const CounterDialog = shownLater(async () => (await import('./counter-dialog.tsx')).CounterDialog);

/** The counter card over whatever page is shown. */
export function CounterOverlay() {
  const shown = useShownCard();
  return shown === null ? null : <CounterDialog key={shown.turn} customerId={shown.customerId} asks={shown.asks} />;
}
