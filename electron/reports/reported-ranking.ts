import type { Money } from '../../shared/money.ts';
import type { ProfitRow } from '../../shared/ranking/contract.ts';
import {
  type AnyRankingBasis,
  type ComparedPeriod,
  type LeftOut,
  type LeftOutReason,
  netChange,
  profitChange,
  type RankedKey,
  type RankingBasis,
  type RankingRow,
  type RevenueRanking,
} from '../../shared/ranking/ranking.ts';

/** What rows are ordered by; shares, classes and tiers are of it. */
export type RankedFigure = 'net' | 'profit';

/** A row of the ranking sheet. */
export interface ReportedRow extends Omit<RankingRow, 'before' | 'group'> {
  /** Net revenue, or profit of the sales whose cost is known. */
  figure: Money;
  /** By profit: the share of the sales, from 0 to 1, whose cost is known. */
  knownShare: number | null;
  /** In the period before; null: nothing of it is known, or it is not compared. */
  before: { rank: number | null; figure: Money | null; knownShare: number | null } | null;
  /** Null: the figure of the period before is unknown. */
  change: Money | null;
  group?: { key: string } | undefined;
  /** Of a group who is in it, with what each brought, where that is known; null: a customer alone. */
  members: readonly { name: string; number: string; figure: Money | null }[] | null;
}

/** A ranking as a file has it. */
export interface ReportedRanking extends Omit<RevenueRanking, 'rows' | 'comparison'> {
  /** What was asked for: beyond money, the sheet of that order stands beside the ranking by revenue. */
  by: AnyRankingBasis;
  rankedBy: RankedFigure;
  /** Of all who are ranked. */
  figure: Money;
  /** By profit: the share of all sales whose cost is known. */
  knownShare: number | null;
  comparison?: ComparedPeriod & { figure: Money; knownShare: number | null };
  rows: readonly ReportedRow[];
  /** Who is known by at least the confidence asked for, so that lists show them; null: everybody. */
  shown: ReadonlySet<RankedKey> | null;
  /** How much that is, from 0 to 1. */
  leastConfidence: number;
  /** Beyond money: who is in neither ranking, without a sale in the period and without a known factor. */
  nothingKnown: number;
}

/** Left out by revenue, or in a ranking beyond money for want of anything known. */
interface ReportedLeftOut extends Omit<LeftOut, 'reason'> {
  reason: LeftOutReason | 'nothingKnown';
}

/** What a report leaves out, by reason and currency. */
export function leftOutOfReport({
  leftOut,
  nothingKnown,
  currency,
}: Pick<ReportedRanking, 'leftOut' | 'nothingKnown' | 'currency'>): readonly ReportedLeftOut[] {
  if (nothingKnown === 0) return leftOut;
  return [...leftOut, { reason: 'nothingKnown', customers: nothingKnown, orders: 0, net: { minor: 0, currency } }];
}

const everybodyShown = { shown: null, leastConfidence: 0, nothingKnown: 0 } as const;

/** The ranking by revenue; `by`: what it stands beside. */
export function reportedByRevenue(
  { comparison, ...ranking }: RevenueRanking,
  by: RankingBasis = 'revenue',
): ReportedRanking {
  return {
    ...ranking,
    ...everybodyShown,
    by,
    rankedBy: 'net',
    figure: ranking.net,
    knownShare: null,
    ...(comparison === undefined ? {} : { comparison: { ...comparison, figure: comparison.net, knownShare: null } }),
    rows: ranking.rows.map(({ before, group, ...row }) => ({
      ...row,
      group,
      figure: row.net,
      knownShare: null,
      before: before === null ? null : { rank: before.rank, figure: before.net, knownShare: null },
      change: netChange({ net: row.net, before }),
      members: group?.members.map(({ name, number, net }) => ({ name, number, figure: net })) ?? null,
    })),
  };
}

/** The ranking by profit, of which head and rows are given. */
export function reportedByProfit(
  {
    profit,
    comparison,
    ...head
  }: Omit<RevenueRanking, 'rows' | 'comparison'> & {
    profit: Money;
    knownShare: number | null;
    comparison?: ReportedRanking['comparison'] | undefined;
  },
  rows: readonly ProfitRow[],
): ReportedRanking {
  return {
    ...head,
    ...everybodyShown,
    by: 'profit',
    rankedBy: 'profit',
    figure: profit,
    ...(comparison === undefined ? {} : { comparison }),
    rows: rows.map(({ before, group, profit: gained, ...row }) => ({
      ...row,
      group,
      figure: gained,
      before: before === null ? null : { rank: before.rank, figure: before.profit, knownShare: before.knownShare },
      change: profitChange({ profit: gained, before }),
      members: group?.members.map(({ name, number, profit: ofMember }) => ({ name, number, figure: ofMember })) ?? null,
    })),
  };
}
