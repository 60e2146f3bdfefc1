import { useMemo } from 'react';
import type { DuplicatePair } from '../../shared/duplicates/contract.ts';
import { useWords } from '../app/words.ts';

/** How alike two customers are, and by what. */
export function usePairWords({ score, rules }: DuplicatePair): { alike: string; reasons: string } {
  const { t, language } = useWords();
  return useMemo(
    () => ({
      alike: new Intl.NumberFormat(language, { style: 'percent' }).format(score),
      reasons: rules.map((rule) => t(`duplicates.rules.${rule}`)).join(language === 'en' ? ', ' : '、'),
    }),
    [score, rules, t, language],
  );
}
