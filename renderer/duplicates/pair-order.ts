import type { DuplicatePair, PairSide } from '../../shared/duplicates/contract.ts';

export function pairKey({ a, b }: DuplicatePair): string {
  return `${a.id} ${b.id}`;
}

/** Those put off come last, in the order they were put off. */
export function withLaterLast(pairs: readonly DuplicatePair[], later: readonly string[]): DuplicatePair[] {
  const put = new Set(later);
  const first = pairs.filter((pair) => !put.has(pairKey(pair)));
  const last = later.flatMap((key) => pairs.filter((pair) => pairKey(pair) === key));
  return [...first, ...last];
}

/** Who stays where nobody chose: who ordered more, else who is longer in the archive. */
export function usualWinner({ a, b }: DuplicatePair): { winner: PairSide; loser: PairSide } {
  return b.orders > a.orders ? { winner: b, loser: a } : { winner: a, loser: b };
}

export function usualIds(pair: DuplicatePair): { winnerId: number; loserId: number } {
  const { winner, loser } = usualWinner(pair);
  return { winnerId: winner.id, loserId: loser.id };
}
