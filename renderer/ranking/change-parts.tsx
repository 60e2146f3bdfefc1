import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import type { Money } from '../../shared/money.ts';
import { type MovementPart, movementParts } from '../../shared/ranking/movement.ts';
import { bridgeParts } from '../../shared/ranking/movement-bridge.ts';
import type { MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { useWords } from '../app/words.ts';
import { changeText, columnDigits } from '../ui/figures.ts';
import { SumFilter } from '../ui/sum-filter.tsx';
import { useRankedCount } from './use-ranked-count.ts';

interface ChangePartsProps {
  /** What is compared: two periods, or two snapshots. */
  of: 'movement' | 'snapshots';
  /** What counts as one; undefined: each customer. */
  rollUp: RolledUpKind | undefined;
  parts: MovementSummary['parts'];
  before: { net: Money } | null;
  now: { net: Money };
  /** What is listed; null: all; undefined: who moved between tiers. */
  chosen: MovementPart | null | undefined;
  onChoose(part: MovementPart | null): void;
}

/** Of periods in the order of the bridge; of snapshots first who is in both. */
const shownParts: Record<ChangePartsProps['of'], readonly MovementPart[]> = {
  movement: [...bridgeParts, 'same'],
  snapshots: ['up', 'down', 'new', 'lost', 'same'],
};

/** How many customers or groups came, went, rose and fell, and by how much; the list holds one part, or all. */
export function ChangeParts({ of, rollUp, parts, before, now, chosen, onChoose }: ChangePartsProps) {
  const { t, language } = useWords();
  const countText = useRankedCount(rollUp);
  const { currency } = now.net;
  const all = {
    customers: movementParts.reduce((sum, part) => sum + parts[part].customers, 0),
    groups: movementParts.reduce((sum, part) => sum + parts[part].groups, 0),
    change: { minor: now.net.minor - (before?.net.minor ?? 0), currency },
  };
  const digits = columnDigits([all.change, ...movementParts.map((part) => parts[part].change)]);
  const figures = ({ change, ...counted }: typeof all) => ({
    sum: changeText(change, language, digits),
    count: countText(counted),
    isEmpty: counted.customers === 0,
  });
  return (
    <SumFilter
      label={t('ranking.whom')}
      parts={[
        { part: null, name: t('movement.all'), ...figures(all) },
        ...shownParts[of].map((part) => ({
          part,
          name: t(`${of}.parts.${part}`),
          about: t(`${of}.only.${part}`),
          ...figures(parts[part]),
        })),
      ]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
