import type { Narrowing } from '../../shared/narrowing/narrowing.ts';
import { narrowingText } from '../../shared/narrowing/narrowing-text.ts';
import { useWords } from '../app/words.ts';

/** What is counted only; empty where everything is. */
export function useNarrowingText(narrowing: Narrowing): string {
  const { t } = useWords();
  return narrowingText(narrowing, ({ key, value }) =>
    t('ranking.narrowedTo', { name: t(`ranking.narrowingKeys.${key}`), value }),
  );
}
