import type { Money } from '../../shared/money.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { curveNote } from '../../shared/ranking/curve-note.ts';
import { paretoCurve } from '../../shared/ranking/pareto.ts';
import type { RankedCustomer, RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Connection } from '../archive/query.ts';

/** Everything the ranking page shows above its table. */
export function rankingSummary(connection: Connection, ranking: RevenueRanking<RankedCustomer>): RankingSummary {
  const { rows, leftOut, ...head } = ranking;
  return {
    ...head,
    ...(head.rollUp === undefined ? {} : { groups: rows.filter(({ group }) => group !== undefined).length }),
    leftOut: [...leftOut],
    currencies: orderCurrencies(connection),
    pareto: paretoCurve(rows),
    curveNote: curveNote(rows),
    classes: (['A', 'B', 'C'] as const).map((name) => ({
      class: name,
      ...countAndNet(
        rows.filter((row) => row.class === name),
        ranking.currency,
      ),
    })),
    tiers: (['top', 'large', 'medium', 'small'] as const).map((name) => ({
      tier: name,
      ...countAndNet(
        rows.filter((row) => row.tier === name),
        ranking.currency,
      ),
    })),
  };
}

/** Of the customers' totals and the walk-in sales: together all there are, without reading every order. */
function orderCurrencies(connection: Connection): string[] {
  return connection
    .prepare<[], string>(
      `SELECT currency FROM customer_totals
        UNION SELECT currency FROM orders INDEXED BY orders_for_ranking WHERE customer_id IS NULL AND no_sale_reason IS NULL
        ORDER BY currency`,
    )
    .pluck()
    .all();
}

function countAndNet(rows: readonly RankedCustomer[], currency: string): { customers: number; net: Money } {
  return { customers: rows.length, net: { minor: rows.reduce((sum, row) => sum + row.net.minor, 0), currency } };
}
