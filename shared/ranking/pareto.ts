import type { RankedCustomer } from './ranking.ts';

export interface ParetoPoint {
  customerShare: number;
  netShare: number;
}

/** The curve of "which share of the customers brings which share of the revenue", from (0, 0), at most `most` + 1 points. */
export function paretoCurve(rows: readonly Pick<RankedCustomer, 'cumulativeShare'>[], most = 200): ParetoPoint[] {
  const points: ParetoPoint[] = [{ customerShare: 0, netShare: 0 }];
  const steps = Math.min(most, rows.length);
  for (let step = 1; step <= steps; step += 1) {
    const index = Math.ceil((step * rows.length) / steps) - 1;
    const row = rows[index];
    if (row) points.push({ customerShare: (index + 1) / rows.length, netShare: row.cumulativeShare });
  }
  return points;
}
