import type { ProfitSummary } from '../../shared/ranking/contract.ts';
import { curveNote } from '../../shared/ranking/curve-note.ts';
import { paretoCurve } from '../../shared/ranking/pareto.ts';
import { groupsRanked, partsOf } from './parts-of-ranking.ts';
import { profitOfRows, type RankingByProfit } from './profit-ranking.ts';

/** What the page of the ranking by profit shows above its table. */
export function profitSummary(ranking: RankingByProfit): ProfitSummary {
  const { rows, leftOut, before: _before, unknown: _unknown, ...head } = ranking;
  return {
    ...head,
    ...groupsRanked(ranking),
    leftOut: [...leftOut],
    pareto: paretoCurve(rows).map(({ customerShare, netShare }) => ({ customerShare, profitShare: netShare })),
    curveNote: curveNote(rows),
    ...partsOf(rows, (ofPart) => ({ customers: ofPart.length, profit: profitOfRows(ofPart, head.currency) })),
  };
}
