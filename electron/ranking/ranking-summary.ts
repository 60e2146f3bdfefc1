import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { paretoCurve } from '../../shared/ranking/pareto.ts';
import type { RankingRow, RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Connection } from '../archive/query.ts';
import { orderSpan } from '../orders/order-span.ts';

/** Everything the ranking page shows above its table. */
export function rankingSummary(connection: Connection, ranking: RevenueRanking): RankingSummary {
  const { rows, leftOut, ...head } = ranking;
  const span = orderSpan(connection);
  return {
    ...head,
    leftOut: [...leftOut],
    firstOrderDay: span.firstDay,
    lastOrderDay: span.lastDay,
    currencies: connection
      .prepare<[], { currency: string }>('SELECT DISTINCT currency FROM orders ORDER BY currency')
      .all()
      .map((row) => row.currency),
    pareto: paretoCurve(rows),
    classes: (['A', 'B', 'C'] as const).map((name) => ({
      class: name,
      ...countAndNet(rows.filter((row) => row.class === name)),
    })),
    tiers: (['top', 'large', 'medium', 'small'] as const).map((name) => ({
      tier: name,
      ...countAndNet(rows.filter((row) => row.tier === name)),
    })),
  };
}

function countAndNet(rows: readonly RankingRow[]): { customers: number; netMinor: number } {
  return { customers: rows.length, netMinor: rows.reduce((sum, row) => sum + row.netMinor, 0) };
}
