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

const firstShare = 0.2;

/** The largest customers, a fifth of all (rounded up), and which share of the revenue they bring. */
export function firstFifthOf(rows: readonly Pick<RankedCustomer, 'cumulativeShare'>[]): {
  customers: number;
  netShare: number;
} {
  const customers = Math.ceil(rows.length * firstShare);
  return { customers, netShare: rows[customers - 1]?.cumulativeShare ?? 0 };
}
