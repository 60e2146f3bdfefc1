/**
 * The place of each customer on the Pareto curve, 0 to 100: 100 × (1 − what all before them brought ÷ what all with a
 * positive net brought). Equal nets share the score of the first; 0 where the net is not positive. Ours: percentiles would
 * tell the first from the fiftieth by a point and a half of a hundred.
 *
 * @param nets in minor units, descending
 */
export function moneyScores(nets: ArrayLike<number>): Float64Array {
  let positive = 0;
  for (let place = 0; place < nets.length; place += 1) positive += Math.max(0, nets[place] ?? 0);
  const scores = new Float64Array(nets.length);
  let before = 0;
  for (let place = 0; place < nets.length; place += 1) {
    const net = nets[place] ?? 0;
    if (net <= 0) break;
    scores[place] = net === nets[place - 1] ? (scores[place - 1] ?? 0) : (100 * (positive - before)) / positive;
    before += net;
  }
  return scores;
}

/** w × money score + (1 − w) × 20 × cautious value, 0 to 100; the share of money `w` from 0 to 1. */
export function combinedScore(moneyScore: number, cautiousValue: number, moneyWeight: number): number {
  return moneyWeight * moneyScore + (1 - moneyWeight) * 20 * cautiousValue;
}

/** The owner's first weight of money in the combined score. */
export const firstMoneyWeight = 0.6;
