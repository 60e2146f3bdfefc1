import type { TFunction } from 'i18next';
import { comparedColumnsOf, rankedColumnsOf } from '../../shared/ranking/ranked-columns.ts';
import { columnLetters } from '../spreadsheet/column-letters.ts';
import type { RankedFigure, ReportedRanking } from './reported-ranking.ts';

/** Columns of the ranking sheet, in order; the other sheets' formulas point into them. Those of a comparison come last. */
const columnsBy = { net: rankedColumnsOf.revenue, profit: rankedColumnsOf.profit } as const;
const comparedColumnsBy = { net: comparedColumnsOf.revenue, profit: comparedColumnsOf.profit } as const;
/** Of a ranking of groups, behind all others. */
const membersColumns = ['members'] as const;
export type RankingColumn =
  | (typeof columnsBy)[RankedFigure][number]
  | (typeof comparedColumnsBy)[RankedFigure][number]
  | (typeof membersColumns)[number];

/** What the columns depend on. */
type Columned = Pick<ReportedRanking, 'rankedBy' | 'comparison' | 'rollUp'>;
type Counted = Columned & Pick<ReportedRanking, 'customers'>;

export function columnsOfRanking({ rankedBy, comparison, rollUp }: Columned): readonly RankingColumn[] {
  return [
    ...columnsBy[rankedBy],
    ...(comparison === undefined ? [] : comparedColumnsBy[rankedBy]),
    ...(rollUp === undefined ? [] : membersColumns),
  ];
}

/** What stands above a column; by profit, what is of the profit says so. */
export function columnHeading(
  { rankedBy, currency, comparison }: Pick<ReportedRanking, 'rankedBy' | 'currency' | 'comparison'>,
  column: RankingColumn,
  translate: TFunction,
): string {
  if (rankedBy === 'net') return translate(`report.ranking.columns.${column}`, { currency });
  const values = { currency, fromBefore: comparison?.from ?? '', toBefore: comparison?.to ?? '' };
  return translate(`leavingTables.headings.profit.${column}`, values);
}

/** The letter of the last of them. */
export function lastColumnOfRanking(ranking: Columned): string {
  return columnLetters(columnsOfRanking(ranking).length - 1);
}

/** The totals stand above the headings: always in sight, and outside what is filtered and sorted. */
export const totalRowIndex = 0;
export const headingRowIndex = 1;
export const firstRowIndex = 2;

export function columnIndex(ranking: Columned, column: RankingColumn): number {
  return columnsOfRanking(ranking).indexOf(column);
}

export function columnLetter(ranking: Columned, column: RankingColumn): string {
  return columnLetters(columnIndex(ranking, column));
}

/** All rows of a column; at least one, because a range cannot be empty. */
export function columnRange(ranking: Counted, column: RankingColumn): string {
  const letter = columnLetter(ranking, column);
  return `$${letter}$${firstRowIndex + 1}:$${letter}$${firstRowIndex + Math.max(1, ranking.customers)}`;
}

export function columnRangeOn(sheetName: string, ranking: Counted, column: RankingColumn): string {
  return `'${sheetName}'!${columnRange(ranking, column)}`;
}

/** The cell of a ranked row, from 0. */
export function columnCell(sheetName: string, ranking: Columned, column: RankingColumn, index: number): string {
  return `'${sheetName}'!${columnLetter(ranking, column)}${firstRowIndex + 1 + index}`;
}
