import type { RankingSummary } from '../../shared/ranking/contract.ts';

/** The share of the net that the first share of the customers brings, between the points of the curve on a straight line. */
export function netShareAt(curve: RankingSummary['pareto'], customerShare: number): number {
  let before = { customerShare: 0, netShare: 0 };
  for (const point of curve) {
    if (point.customerShare >= customerShare) {
      const width = point.customerShare - before.customerShare;
      if (width <= 0) return point.netShare;
      const along = (customerShare - before.customerShare) / width;
      return before.netShare + along * (point.netShare - before.netShare);
    }
    before = point;
  }
  return before.netShare;
}
