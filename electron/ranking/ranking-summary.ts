import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { curveNote } from '../../shared/ranking/curve-note.ts';
import { paretoCurve } from '../../shared/ranking/pareto.ts';
import type { RankedCustomer, RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Connection } from '../archive/query.ts';
import { groupsRanked, partsOf, sumOf } from './parts-of-ranking.ts';

/** Everything the ranking page shows above its table. */
export function rankingSummary(connection: Connection, ranking: RevenueRanking<RankedCustomer>): RankingSummary {
  const { rows, leftOut, ...head } = ranking;
  return {
    ...head,
    ...groupsRanked(ranking),
    leftOut: [...leftOut],
    currencies: orderCurrencies(connection),
    pareto: paretoCurve(rows),
    curveNote: curveNote(rows),
    ...partsOf(rows, (ofPart) => ({
      customers: ofPart.length,
      net: sumOf(
        ofPart.map((row) => row.net),
        head.currency,
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
