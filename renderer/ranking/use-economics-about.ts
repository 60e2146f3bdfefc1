import type { TierEconomics } from '../../shared/ranking/tiers-contract.ts';
import { useWords } from '../app/words.ts';
import type { RankingQuestion } from './ranking-address.ts';

/** Where profit and time of tiers come from, and how much of the time nobody noted. */
export function useEconomicsAbout(): (tiers: readonly TierEconomics[], question: RankingQuestion) => string {
  const { t } = useWords();
  return (tiers, { rollUp }) => {
    const untimed = tiers.reduce((sum, { contactsUntimed }) => sum + contactsUntimed, 0);
    return [
      untimed === 0 ? t('tiers.timeIs') : t('tiers.timeIsUsual', { count: untimed }),
      ...(rollUp === undefined ? [] : [t('tiers.ofMembers')]),
    ].join(' ');
  };
}
