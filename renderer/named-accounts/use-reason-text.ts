import type { ReviewedAccount } from '../../shared/named-accounts/contract.ts';
import { useWords } from '../app/words.ts';
import { useEvidenceText } from '../factors/use-evidence-text.ts';
import { amountAndCurrencyText } from '../ui/figures.ts';

/** Why somebody comes in, stays or leaves, in one sentence with its figures. */
export function useReasonText(homeCurrency: string): (reviewed: ReviewedAccount) => string {
  const { t, language } = useWords();
  const evidenceText = useEvidenceText(homeCurrency);
  return ({ row, why, proposal }) => {
    const { rankRevenue, class: ofClass } = row;
    const rankValue = row.rankValue ?? '–';
    if (why.length > 0) {
      const facts = why.map(({ factor }) => evidenceText(factor, row.factors)).join(' · ');
      return t('namedAccounts.because.overlooked', { rankValue, facts });
    }
    const net = amountAndCurrencyText(row.net, language);
    if (proposal === 'leaves') {
      return rankRevenue === null
        ? t('namedAccounts.because.noSale', { rankValue })
        : t('namedAccounts.because.fellOut', { rankRevenue, rankValue, net });
    }
    return rankRevenue !== null && (ofClass === 'A' || ofClass === 'B')
      ? t('namedAccounts.because.class', { class: ofClass, rankRevenue, net })
      : t('namedAccounts.because.byValue', { rankValue });
  };
}
