import type { CustomerFactors } from '../../shared/factors/evidence-schema.ts';
import { evidenceWords } from '../../shared/factors/evidence-words.ts';
import type { Factor } from '../../shared/factors/factors.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, columnDigits } from '../ui/figures.ts';

/** What a factor is known from, or why it is not, as a sentence; amounts are in the home currency. */
export function useEvidenceText(homeCurrency: string): (factor: Factor, factors: CustomerFactors) => string {
  const { t, language } = useWords();
  const days = useDays();
  return (factor, factors) => {
    const { code, values, netMinor, day, exclusivity } = evidenceWords(factor, factors);
    const evidence = t(`factors.evidence.${code}`, day === undefined ? values : { ...values, day: days.text(day) });
    if (exclusivity !== undefined) return t(`factors.${exclusivity}`, { evidence });
    if (netMinor === undefined || netMinor <= 0) return evidence;
    const net = { minor: netMinor, currency: homeCurrency };
    return t('factors.withNet', { evidence, net: amountAndCurrencyText(net, language, columnDigits([net])) });
  };
}
