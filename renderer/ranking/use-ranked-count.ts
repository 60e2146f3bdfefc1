import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { useWords } from '../app/words.ts';

interface RankedCount {
  /** Each group as one. */
  customers: number;
  /** Of these, households or company groups. */
  groups: number;
}

/** How many groups and customers, in words: "2 households · 5 customers". */
export function useRankedCount(rollUp: RolledUpKind | undefined): (counted: RankedCount) => string {
  const { t } = useWords();
  return ({ customers, groups }) => {
    const alone = customers - groups;
    return [
      ...(rollUp === undefined || groups === 0 ? [] : [t(`rolledUp.${rollUp}`, { count: groups })]),
      ...(alone === 0 && groups > 0 ? [] : [t('ranking.customers', { count: alone })]),
    ]
      .map(unbroken)
      .join(' · ');
  };
}

/** Where there is no room for both, the line ends between them. */
function unbroken(counted: string): string {
  return counted.replaceAll(' ', '\u00a0');
}
