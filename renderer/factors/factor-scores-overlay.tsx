import { shownLater } from '../ui/shown-later.tsx';
import { closeFactorScores, openFactorScores, useShownFactorScores } from './shown-factor-scores.ts';

const FactorScoresDialog = shownLater(async () => (await import('./factor-scores-dialog.tsx')).FactorScoresDialog);

/** Scoring what money does not show of a customer, over any page. */
export function FactorScoresOverlay() {
  const shown = useShownFactorScores();
  if (shown === null) return null;
  return (
    <FactorScoresDialog
      {...shown}
      onChoose={(factor) => openFactorScores(shown.customerId, factor, shown)}
      onClose={closeFactorScores}
    />
  );
}
