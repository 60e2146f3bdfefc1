import { useMemo } from 'react';
import type { DuplicateGroup } from '../../shared/duplicates/contract.ts';
import { useWords, type Words } from '../app/words.ts';

interface GroupWords {
  alike: string;
  reasons: string;
}

/** How likely the customers of a group are one, and why. */
export function useGroupWords(group: DuplicateGroup): GroupWords {
  const words = useWords();
  return useMemo(() => groupWords(group, words), [group, words]);
}

export function groupWords({ score, rules }: DuplicateGroup, { t, language }: Words): GroupWords {
  return {
    alike: new Intl.NumberFormat(language, { style: 'percent' }).format(score),
    reasons: rules.map((rule) => t(`duplicates.rules.${rule}`)).join(t('customers.filters.tagSeparator')),
  };
}
