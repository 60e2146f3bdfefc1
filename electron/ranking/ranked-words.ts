import type { TFunction } from 'i18next';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import { narrowingWords } from '../narrowing/narrowing-words.ts';

/** What is ranked where that is not customers by all their sales; empty where it is. */
export function rankedWords(
  {
    narrowing = {},
    rollUp,
    leastConfidence = 0,
  }: Pick<RankingQuestion, 'narrowing' | 'rollUp'> & { leastConfidence?: number | undefined },
  translate: TFunction,
): string {
  const groups = rollUp === undefined ? '' : translate(`rolledUp.kinds.${rollUp}`);
  const known =
    leastConfidence === 0
      ? ''
      : translate('leavingTables.knownByAtLeast', { percent: Math.round(100 * leastConfidence) });
  return [groups, narrowingWords(narrowing, translate), known].filter((words) => words !== '').join(' · ');
}
