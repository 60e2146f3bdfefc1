import type { DuplicateGroup } from '../../shared/duplicates/contract.ts';

export function groupKey({ members }: DuplicateGroup): string {
  return members.map(({ id }) => id).join(' ');
}

/** Those decided later come last, in the order in which they were put off. */
export function withLaterLast(groups: readonly DuplicateGroup[], later: readonly string[]): DuplicateGroup[] {
  const put = new Set(later);
  const first = groups.filter((group) => !put.has(groupKey(group)));
  const last = later.flatMap((key) => groups.filter((group) => groupKey(group) === key));
  return [...first, ...last];
}

/** Who stays, and who is merged, where nothing is chosen. */
export function usualIds({ members }: DuplicateGroup): { winnerId: number; loserIds: number[] } {
  const [winner, ...losers] = members;
  return { winnerId: winner?.id ?? 0, loserIds: losers.map(({ id }) => id) };
}
