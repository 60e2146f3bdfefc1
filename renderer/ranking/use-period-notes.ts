import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { coverageNotes } from '../../shared/ranking/coverage.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';

/** What is to be known of the period of a ranking: where it ends, and how much of it, and of the one before, there is. */
export function usePeriodNotes(summary: RankingSummary, isCompared: boolean): string[] {
  const { t } = useWords();
  const days = useDays();
  return [
    ...(summary.asOfReason === 'lastOrder' ? [t('ranking.asOfLastOrder', { day: days.text(summary.asOf) })] : []),
    ...coverageNotes(summary, isCompared).map(({ code, values }) =>
      t(`ranking.coverage.${code}`, days.ofValues(values)),
    ),
  ];
}
