import type { ClassSplit } from '../../shared/ranking/class-rule.ts';
import type { RevenueRanking } from '../../shared/ranking/ranking.ts';
import { columnLetter, columnsOfRanking, firstRowIndex, type RankingColumn } from './ranking-columns.ts';
import type { ClassCells } from './summary-sheet.ts';

/** Sums of shares are compared with limits to so many digits: what is equal must stay equal. */
const comparedDigits = 9;

/**
 * Share, running sum and class of each row as formulas over the cells of the summary, by column. Of a net of zero or less
 * nothing is a share: the rows keep their values.
 */
export function formulasOfRanking(ranking: RevenueRanking, cells: ClassCells): readonly (string | null)[] {
  const isOfNothing = ranking.net.minor <= 0;
  const formulas: Partial<Record<RankingColumn, string>> = isOfNothing
    ? {}
    : {
        share: `IF(${cells.net}<=0,0,${columnLetter('net')}{row}/${cells.net})`,
        cumulativeShare: `N(${columnLetter('cumulativeShare')}{before})+${columnLetter('share')}{row}`,
        class: classFormula(ranking.split, cells),
      };
  return columnsOfRanking(ranking).map((column) => formulas[column] ?? null);
}

/** As `rankCustomers` has them. */
function classFormula(split: ClassSplit, { customers, net, top, netOfTop, a, b }: ClassCells): string {
  const place = `ROW()-${firstRowIndex}`;
  if (split === 'count') {
    const classified = `MIN(${top},${customers})`;
    const last = (limit: string): string => `ROUNDUP(${limit}*${classified}/100,0)`;
    return `IF(${place}>${top},"",IF(${place}<=${last(a)},"A",IF(${place}<=${last(b)},"B","C")))`;
  }
  const before = `N(${columnLetter('cumulativeShare')}{before})`;
  const reached = split === 'total' ? before : `${before}*${net}/${netOfTop}`;
  const isUnder = (limit: string): string => `ROUND(${reached},${comparedDigits})<${limit}/100`;
  const byShare = `IF(${isUnder(a)},"A",IF(${isUnder(b)},"B","C"))`;
  if (split === 'total') return byShare;
  return `IF(${place}>${top},"",IF(${netOfTop}<=0,"C",${byShare}))`;
}
