import { useWords } from '../app/words.ts';
import { useNarrowingText } from '../narrowing/use-narrowing-text.ts';
import type { MovementAddress } from './movement-address.ts';
import { narrowingIn } from './ranking-address.ts';
import { useTierText } from './use-tier-text.ts';

/** A sentence for each way in which the movement is of less than everything: what counts, and between which tiers. */
export function useMovementLimits(address: MovementAddress): string[] {
  const { t } = useWords();
  const tierText = useTierText();
  const narrowed = useNarrowingText(narrowingIn(address));
  const { tierBefore, tier } = address;
  const tierOrAny = (one: typeof tier): string => (one === undefined ? t('tiers.any') : tierText(one));
  const limits: string[] = [];
  if (narrowed !== '') limits.push(t('ranking.onlyCounts', { narrowed }));
  if (isBetweenTiers(address))
    limits.push(t('tiers.onlyMove', { before: tierOrAny(tierBefore), now: tierOrAny(tier) }));
  return limits;
}

/** Only those who went from one tier to another are listed. */
export function isBetweenTiers({ tierBefore, tier }: MovementAddress): boolean {
  return tierBefore !== undefined || tier !== undefined;
}
