import { type Factor, factors } from '../../shared/factors/factors.ts';
import type { ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { useWords } from '../app/words.ts';
import { Facts } from '../ui/facts.tsx';
import { amountText, columnDigits, countText } from '../ui/figures.ts';

interface ScoresProps {
  row: ScoredRow;
  /** Null: known of nobody, and not in use. */
  shopMeans: Readonly<Record<Factor, number | null>>;
}

/** The three ranks of a customer, and the scores they come from. */
export function Scores({ row, shopMeans }: ScoresProps) {
  const { t, language } = useWords();
  const count = (rank: number | null): string => (rank === null ? '–' : countText(rank, language));
  const inUse = factors.filter((factor) => shopMeans[factor] !== null);
  const known = inUse.filter((factor) => row.factors[factor].score !== null).length;
  return (
    <Facts
      facts={[
        [
          t('ranking.ranks'),
          t('ranking.ranksAre', {
            combined: count(row.rankCombined),
            revenue: count(row.rankRevenue),
            value: count(row.rankValue),
          }),
        ],
        [t('ranking.net', { currency: row.net.currency }), amountText(row.net, language, columnDigits([row.net]))],
        [t('ranking.moneyScore'), row.moneyScore.toFixed(1)],
        [
          t('ranking.plainValue'),
          row.value === null
            ? t('factors.unknown')
            : `${row.value.toFixed(2)} · ${t('factors.knownOf', { known, inUse: inUse.length })}`,
        ],
        [t('ranking.cautiousValue'), row.cautiousValue.toFixed(2)],
        [t('ranking.combinedScore'), row.combined.toFixed(1)],
      ]}
    />
  );
}
