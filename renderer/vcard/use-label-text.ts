import { useCallback } from 'react';
import { useWords } from '../app/words.ts';

/** A label of a phone or an address in words: those that phones know, else as the person wrote it. */
export function useLabelText(): (label: string) => string {
  const { t, find } = useWords();
  return useCallback(
    (label) => {
      const words = label.split(' ').map((word) => find(`vcard.labels.${word}`));
      const known = words.filter((word) => word !== null && word !== undefined);
      if (known.length < words.length) return label;
      return known.reduce((first, second) => t('vcard.labelPair', { first, second }));
    },
    [t, find],
  );
}
