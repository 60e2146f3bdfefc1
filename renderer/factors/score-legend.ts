import type { Factor } from '../../shared/factors/factors.ts';
import type { Words } from '../app/words.ts';

const scoreOfStep = { worst: 0, middle: 3, best: 5 } as const;

/** What the scores 0, 3 and 5 of a factor stand for, in a line. */
export function scoreLegend(factor: Factor, { t }: Pick<Words, 't'>): string {
  return (['worst', 'middle', 'best'] as const)
    .map((step) =>
      t('factors.scoreMeans', { score: scoreOfStep[step], meaning: t(`factors.legend.${factor}.${step}`) }),
    )
    .join(' · ');
}
