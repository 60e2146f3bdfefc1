import type { RankedCustomer } from './ranking.ts';

/** Why revenue hardly tells the customers apart: their curve is nearly straight, or one of them brings over half. */
export const curveNotes = ['nearlyStraight', 'oneBringsHalf'] as const;
export type CurveNote = (typeof curveNotes)[number];

/** Of fewer customers a fifth says nothing. */
const fewestForCurve = 5;
const straightShare = 0.3;

/**
 * Null where revenue tells them apart: the first fifth brings 30 % or more and nobody over half.
 *
 * @param rows the best first
 */
export function curveNote(rows: readonly Pick<RankedCustomer, 'share' | 'cumulativeShare'>[]): CurveNote | null {
  const [first] = rows;
  if (first === undefined || rows.length < fewestForCurve) return null;
  if (first.share > 0.5) return 'oneBringsHalf';
  const lastOfFifth = rows[Math.ceil(rows.length / 5) - 1] ?? first;
  return lastOfFifth.cumulativeShare < straightShare && lastOfFifth.cumulativeShare > 0 ? 'nearlyStraight' : null;
}
