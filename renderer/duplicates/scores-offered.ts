import { leastLinkOfGroup } from '../../shared/duplicates/duplicate-groups.ts';

/** From the score on from which entries are put into one group. */
export const scoresOffered = [leastLinkOfGroup, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99] as const;

export function percentText(score: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(score);
}
