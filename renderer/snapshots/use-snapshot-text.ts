import type { Snapshot } from '../../shared/snapshots/contract.ts';
import { useWords } from '../app/words.ts';
import { useNarrowingText } from '../narrowing/use-narrowing-text.ts';
import { useDays } from '../ui/days.tsx';

/** What a snapshot ranks: by what, of which period, narrowed to what. */
export function useSnapshotText({ question, from, to, currency }: Snapshot): string {
  const { t } = useWords();
  const days = useDays();
  const narrowed = useNarrowingText(question.narrowing ?? {});
  return [
    t(`snapshots.bases.${question.by}`),
    ...(question.by === 'combined' ? [t('snapshots.weightIs', { money: Math.round(question.moneyWeight * 100) })] : []),
    ...(question.rollUp === undefined ? [] : [t(`snapshots.rollUps.${question.rollUp}`)]),
    days.period(from, to),
    currency,
    ...(narrowed === '' ? [] : [narrowed]),
  ].join(' · ');
}
