import type { PlaybookCost } from '../../shared/playbooks/playbook-cost.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText, amountText, columnDigits, countText } from '../ui/figures.ts';

/** "14 × 3 = 42 CNY", or the sum alone where not all cost the same. */
export function useCostText(): (cost: PlaybookCost) => string {
  const { t, language } = useWords();
  return ({ times, each, total }) => {
    if (each === null) return amountAndCurrencyText(total, language, columnDigits([total]));
    const digits = columnDigits([each, total]);
    return t('playbookOutcome.costIs', {
      times: countText(times, language),
      each: amountText(each, language, digits),
      total: amountAndCurrencyText(total, language, digits),
    });
  };
}
