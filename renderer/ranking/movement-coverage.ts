import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { coverageNotes, isComparable } from '../../shared/ranking/coverage.ts';
import type { MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';

type Periods = Pick<MovementSummary, 'before' | 'now'>;

/** Whether enough of both periods is in the archive to say who came and who went. */
export function canBeCompared({ before, now }: Periods): boolean {
  return [before, now].every(
    (period) => period !== null && isComparable({ days: period.days, covered: period.daysCovered }),
  );
}

/** Of both periods the days that are missing, and that they are too many where they are. */
export function useCoverageText(
  summary: Pick<RankingSummary, 'from' | 'to' | 'coverage' | 'firstOrderDay' | 'lastOrderDay'>,
): (periods: Periods) => string[] {
  const { t } = useWords();
  const days = useDays();
  return (periods) => {
    const { before } = periods;
    if (before === null) return [t('movement.noBefore')];
    const notes = coverageNotes({ ...summary, before: { ...before, covered: before.daysCovered } }, true);
    return [
      ...notes.map(({ code, values }) => t(`ranking.coverage.${code}`, days.ofValues(values))),
      ...(canBeCompared(periods) ? [] : [t('movement.notCompared')]),
    ];
  };
}
