import type { TierOrNone } from '../../shared/ranking/tiers.ts';
import { useWords } from '../app/words.ts';

/** What a tier is called, and being in none. */
export function useTierText(): (tier: TierOrNone) => string {
  const { t } = useWords();
  return (tier) => (tier === 'none' ? t('tiers.none') : t(`ranking.tiers.${tier}`));
}
