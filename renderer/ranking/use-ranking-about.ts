import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { useWords } from '../app/words.ts';
import { useNarrowingText } from '../narrowing/use-narrowing-text.ts';
import { useDays } from '../ui/days.tsx';

interface RankingAbout {
  /** The period, the day it is seen from and the currency. */
  context: string;
  /** What counts as one customer, where that is not each, and which orders count, where not all do. */
  limits: string[];
  /** Not all orders count. */
  isNarrowed: boolean;
}

/** What a ranking is of, in words, for its paper. */
export function useRankingAbout(summary: RankingSummary): RankingAbout {
  const { t } = useWords();
  const days = useDays();
  const narrowed = useNarrowingText(summary.narrowing);
  const { from, to, asOf, currency, rollUp } = summary;
  const limits: string[] = [];
  if (rollUp !== undefined) limits.push(t(`rolledUp.about.${rollUp}`));
  if (narrowed !== '') limits.push(t('ranking.onlyCounts', { narrowed }));
  return {
    context: t('ranking.context', { period: days.period(from, to), asOf: days.text(asOf), currency }),
    limits,
    isNarrowed: narrowed !== '',
  };
}
