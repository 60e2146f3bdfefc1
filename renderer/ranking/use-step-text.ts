import type { TierStepRows } from '../../shared/ranking/tiers-contract.ts';
import { useWords } from '../app/words.ts';
import { amountText, columnDigits } from '../ui/figures.ts';

/** What those next in line lack to the tier above, and what they would bring there. */
export function useStepText(): (step: TierStepRows) => string {
  const { t, language } = useWords();
  return ({ to, least, usual, lacking, gain, next }) => {
    const digits = columnDigits([least, usual, lacking, gain]);
    return t('tiers.stepSays', {
      count: next.length,
      tier: t(`ranking.tiers.${to}`),
      least: amountText(least, language, digits),
      usual: amountText(usual, language, digits),
      lacking: amountText(lacking, language, digits),
      gain: amountText(gain, language, digits),
    });
  };
}
