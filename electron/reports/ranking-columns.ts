import type { RevenueRanking } from '../../shared/ranking/ranking.ts';
import { columnLetters } from '../spreadsheet/column-letters.ts';

/**
 * Columns of the ranking sheet, in order; the other sheets' formulas point into them. Those of a comparison come last,
 * so that no other column moves.
 */
const rankingColumns = [
  'rank',
  'number',
  'name',
  'net',
  'orders',
  'lastDay',
  'share',
  'cumulativeShare',
  'class',
  'tier',
] as const;
const comparedColumns = ['rankBefore', 'netBefore', 'netChange'] as const;
/** Of a ranking of groups, behind all others. */
const membersColumns = ['members'] as const;
const allColumns = [...rankingColumns, ...comparedColumns, ...membersColumns];
export type RankingColumn = (typeof allColumns)[number];

export function columnsOfRanking({
  comparison,
  rollUp,
}: Pick<RevenueRanking, 'comparison' | 'rollUp'>): readonly RankingColumn[] {
  return [
    ...rankingColumns,
    ...(comparison === undefined ? [] : comparedColumns),
    ...(rollUp === undefined ? [] : membersColumns),
  ];
}

/** The letter of the last of them. */
export function lastColumnOfRanking(ranking: Pick<RevenueRanking, 'comparison' | 'rollUp'>): string {
  return columnLetters(columnsOfRanking(ranking).length - 1);
}

/** The totals stand above the headings: always in sight, and outside what is filtered and sorted. */
export const totalRowIndex = 0;
export const headingRowIndex = 1;
export const firstRowIndex = 2;

/** Of those that have one place in every ranking: not of the members. */
export function columnIndex(column: RankingColumn): number {
  return allColumns.indexOf(column);
}

export function columnLetter(column: RankingColumn): string {
  return columnLetters(columnIndex(column));
}

/** All rows of a column; at least one, because a range cannot be empty. */
export function columnRange(column: RankingColumn, customers: number): string {
  const letter = columnLetter(column);
  return `$${letter}$${firstRowIndex + 1}:$${letter}$${firstRowIndex + Math.max(1, customers)}`;
}

export function columnRangeOn(sheetName: string, column: RankingColumn, customers: number): string {
  return `'${sheetName}'!${columnRange(column, customers)}`;
}

/** The cell of a ranked row, from 0. */
export function columnCell(sheetName: string, column: RankingColumn, index: number): string {
  return `'${sheetName}'!${columnLetter(column)}${firstRowIndex + 1 + index}`;
}
