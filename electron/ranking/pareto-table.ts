import { type ParetoPoint, paretoCurve } from '../../shared/ranking/pareto.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { keptRanking } from './kept-ranking.ts';
import { rankedWords } from './ranked-words.ts';

/** The points the Pareto curve is drawn from. */
export function paretoTable(
  { context, translate }: TableSource,
  { question }: TableQuestion & { table: 'pareto' },
): TableContent<'pareto', ParetoPoint> {
  const { rows, from, to, narrowing, rollUp } = keptRanking(context, question);
  const points = paretoCurve(rows);
  return {
    table: 'pareto',
    columns: {
      customerShare: { kind: 'percent', cell: (point) => point.customerShare },
      netShare: { kind: 'percent', cell: (point) => point.netShare },
    },
    values: { from, to, narrowed: rankedWords({ narrowing, rollUp }, translate) },
    rowCount: points.length,
    pages: [points],
  };
}
