import type { TFunction } from 'i18next';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import { narrowingWords } from '../narrowing/narrowing-words.ts';

/** What is ranked where that is not customers by all their sales; empty where it is. */
export function rankedWords(
  { narrowing = {}, rollUp }: Pick<RankingQuestion, 'narrowing' | 'rollUp'>,
  translate: TFunction,
): string {
  const groups = rollUp === undefined ? '' : translate(`rolledUp.kinds.${rollUp}`);
  return [groups, narrowingWords(narrowing, translate)].filter((words) => words !== '').join(' · ');
}
