import { useMemo } from 'react';
import type { DuplicateGroup } from '../../shared/duplicates/contract.ts';
import { useWords } from '../app/words.ts';

/** How likely the customers of a group are one, and why. */
export function useGroupWords({ score, rules }: DuplicateGroup): { alike: string; reasons: string } {
  const { t, language } = useWords();
  return useMemo(
    () => ({
      alike: new Intl.NumberFormat(language, { style: 'percent' }).format(score),
      reasons: rules.map((rule) => t(`duplicates.rules.${rule}`)).join(t('customers.filters.tagSeparator')),
    }),
    [score, rules, t, language],
  );
}
