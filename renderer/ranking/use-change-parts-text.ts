import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { movementParts } from '../../shared/ranking/movement.ts';
import type { MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { useWords } from '../app/words.ts';
import { changeText } from '../ui/figures.ts';
import { useRankedCount } from './use-ranked-count.ts';

/** The parts of a change in one line, each with its customers or groups and what they changed; for what is printed. */
export function useChangePartsText(
  of: 'movement' | 'snapshots',
  rollUp: RolledUpKind | undefined,
): (parts: MovementSummary['parts']) => string {
  const { t, language } = useWords();
  const countText = useRankedCount(rollUp);
  return (parts) =>
    movementParts
      .map((name) =>
        t('movement.partLine', {
          part: t(`${of}.parts.${name}`),
          customers: countText(parts[name]),
          change: changeText(parts[name].change, language),
        }),
      )
      .join(' · ');
}
