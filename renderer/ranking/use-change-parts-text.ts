import { movementParts } from '../../shared/ranking/movement.ts';
import type { MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { useWords } from '../app/words.ts';
import { changeText } from '../ui/figures.ts';

/** The parts of a change in one line, each with its customers and what they changed; for what is printed. */
export function useChangePartsText(of: 'movement' | 'snapshots'): (parts: MovementSummary['parts']) => string {
  const { t, language } = useWords();
  return (parts) =>
    movementParts
      .map((name) =>
        t('movement.partLine', {
          part: t(`${of}.parts.${name}`),
          customers: t('ranking.customers', { count: parts[name].customers }),
          change: changeText(parts[name].change, language),
        }),
      )
      .join(' · ');
}
