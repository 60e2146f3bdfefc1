import { useWords } from '../app/words.ts';

/** How many of what an act brought or took away, without what it did not touch; '' where it touched nothing. */
export function useActCountsText(): (counts: Readonly<Record<string, number>>) => string {
  const { find, language } = useWords();
  return (counts) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => find(`acts.counts.${what}`, { count }))
      .filter((text) => text !== null)
      .join(language === 'en' ? ', ' : '、');
}
