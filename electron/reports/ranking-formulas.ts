import type { ClassSplit } from '../../shared/ranking/class-rule.ts';
import { columnLetter, columnsOfRanking, firstRowIndex, type RankingColumn } from './ranking-columns.ts';
import type { ReportedRanking } from './reported-ranking.ts';
import type { ClassCells, TierCells } from './summary-sheet.ts';

/** Sums of shares are compared with limits to this many digits: what is equal must stay equal. */
const comparedDigits = 9;

/** The place of a row, from 1. */
const place = `ROW()-${firstRowIndex}`;

/**
 * Share, running sum, class and tier of each row as formulas over the cells of the summary, by column. Of a figure of zero or
 * less nothing is a share: the rows keep their values.
 */
export function formulasOfRanking(
  ranking: ReportedRanking,
  cells: ClassCells,
  tiers: TierCells,
): readonly (string | null)[] {
  const letter = (column: RankingColumn): string => columnLetter(ranking, column);
  const tier = tierFormula(cells.customers, tiers);
  const formulas: Partial<Record<RankingColumn, string>> =
    ranking.figure.minor <= 0
      ? { tier }
      : {
          tier,
          share: `IF(${cells.figure}<=0,0,${letter(ranking.rankedBy)}{row}/${cells.figure})`,
          cumulativeShare: `N(${letter('cumulativeShare')}{before})+${letter('share')}{row}`,
          class: classFormula(ranking.split, cells, letter('cumulativeShare')),
        };
  return columnsOfRanking(ranking).map((column) => formulas[column] ?? null);
}

/** As `rankCustomers` has them. */
function classFormula(
  split: ClassSplit,
  { customers, figure, top, figureOfTop, a, b }: ClassCells,
  cumulativeShare: string,
): string {
  if (split === 'count') {
    const classified = `MIN(${top},${customers})`;
    const isUpTo = (limit: string): string => `${place}<=${placeOfLimit(limit, classified)}`;
    return `IF(${place}>${top},"",IF(${isUpTo(a)},"A",IF(${isUpTo(b)},"B","C")))`;
  }
  const before = `N(${cumulativeShare}{before})`;
  const reached = split === 'total' ? before : `${before}*${figure}/${figureOfTop}`;
  const isUnder = (limit: string): string => `ROUND(${reached},${comparedDigits})<${limit}/100`;
  const byShare = `IF(${isUnder(a)},"A",IF(${isUnder(b)},"B","C"))`;
  if (split === 'total') return byShare;
  return `IF(${place}>${top},"",IF(${figureOfTop}<=0,"C",${byShare}))`;
}

/** As `rankCustomers` has them, too. */
function tierFormula(customers: string, { limits, labels }: TierCells): string {
  const isUpTo = (limit: string): string => `${place}<=${placeOfLimit(limit, customers)}`;
  return `IF(${isUpTo(limits.top)},${labels.top},IF(${isUpTo(limits.large)},${labels.large},IF(${isUpTo(limits.medium)},${labels.medium},${labels.small})))`;
}

/** The place of the last of the first `limit` percent, rounded up. */
export function placeOfLimit(limit: string, customers: string): string {
  return `ROUNDUP(${limit}*${customers}/100,0)`;
}
