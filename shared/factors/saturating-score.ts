import { bestScore } from './factors.ts';

/**
 * 5 × (1 − 2^(−points ÷ half)): 2.5 at `half` points, then ever slower towards 5, so that each further record raises the
 * score and none raises it beyond 5.
 */
export function saturatingScore(points: number, half: number): number {
  return bestScore * (1 - 2 ** (-points / half));
}

/** The score of a factor of which only good is ever recorded: who has any record has at least 1. */
export function oneSidedScore(points: number, half: number): number {
  return points > 0 ? Math.max(1, saturatingScore(points, half)) : 0;
}
