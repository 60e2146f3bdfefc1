import { type SatisfactionLevel, satisfactionLevels } from '../../shared/satisfaction/satisfaction-levels.ts';
import type { Words } from '../app/words.ts';

/** The sentence of a level of satisfaction. */
export function satisfactionText(level: number, { t }: Pick<Words, 't'>): string {
  const known: SatisfactionLevel | undefined = satisfactionLevels[level];
  return known === undefined ? '' : t(`satisfaction.levels.${known}`);
}

/** Whether it is better than what was said before. */
export function trendOf(level: number, before: number): 'up' | 'down' | 'same' {
  if (level === before) return 'same';
  return level > before ? 'up' : 'down';
}
