import { RandomSource } from '../../shared/sample-shop/random-source.ts';

const seed = process.env.KILL_SEED ?? '2026-11-22';

/** When the kills of a test fall: the same moments for the same seed (`KILL_SEED`), which a failing test names. */
export function killMoments(test: string): {
  readonly seed: string;
  readonly random: RandomSource;
  laterMs(longestMs: number): number;
} {
  const random = new RandomSource(`${seed}/${test}`);
  return { seed, random, laterMs: (longestMs) => random.between(0, longestMs) };
}
