import type { RolledUpKind } from '../groups/group-kinds.ts';
import { type Money, moneyDifference } from '../money.ts';
import type { Narrowing } from '../narrowing/narrowing.ts';
import type { ClassRule } from './class-rule.ts';
import type { Coverage } from './coverage.ts';
import type { Period } from './period.ts';
import { comparedColumnsOf, rankedColumnsOf } from './ranked-columns.ts';
import type { NamedGroup } from './ranked-group-schema.ts';

/** What customers are ranked by: money, the factors that money does not show, or both. */
export const rankingBases = ['revenue', 'value', 'combined'] as const;
export type RankingBasis = (typeof rankingBases)[number];

/** The same with what sales bring above their cost. */
export const allRankingBases = [...rankingBases, 'profit'] as const;
export type AnyRankingBasis = (typeof allRankingBases)[number];

export const rankingClasses = ['A', 'B', 'C'] as const;
export type RankingClass = (typeof rankingClasses)[number];

/** Curry & Curry (2000): top 1 %, large next 4 %, medium next 15 %, small the rest. */
export const pyramidTiers = ['top', 'large', 'medium', 'small'] as const;
export type PyramidTier = (typeof pyramidTiers)[number];

/** Up to how many percent of the ranked customers each tier but the last reaches, rounded up. */
export type TierLimits = Readonly<Record<Exclude<PyramidTier, 'small'>, number>>;
export const pyramidLimits: TierLimits = { top: 1, large: 5, medium: 20 };

/** A part of the ranking that its summary counts: a class among the top N, or a tier of everybody. */
export const rankingParts = [...rankingClasses, ...pyramidTiers] as const;
export type RankingPart = (typeof rankingParts)[number];

/** Whether a row is one of those that the summary counts under this part. */
export function isInPart(row: Pick<RankedCustomer, 'class' | 'tier'>, part: RankingPart): boolean {
  return row.class === part || row.tier === part;
}

/** Where a customer stood in another period: unranked where there was no sale, only returns or nothing charged. */
export interface Standing {
  rank: number | null;
  net: Money;
}

/** What a customer's net has gained since the period before; who had no order in it had no revenue. */
export function netChange({ net, before }: Pick<RankedCustomer, 'net' | 'before'>): Money {
  return before === null ? net : moneyDifference(net, before.net);
}

/** The period of the same length before, and how much of it the archive covers. */
export interface PeriodBefore extends Period, Coverage {}

/** The same with what was earned in it. */
export interface ComparedPeriod extends PeriodBefore {
  customers: number;
  net: Money;
}

/** A member of a group, and what the orders brought that count to it. */
export interface RankedMember {
  customerId: number;
  net: Money;
}

/** The same with what is left above cost of the lines whose cost is known; null where there is none. */
export interface MemberByProfit extends RankedMember {
  profit: Money | null;
  /** The share of the member's sales, from 0 to 1, whose cost is known; null without sales. */
  knownShare: number | null;
}

/** Customers who are ranked as one, and those whose orders are in it, the one who brought most first. */
export interface RankedGroup<Member extends RankedMember = RankedMember> {
  /** `group-12`, or `company-5` for a company and the people whose company it is. */
  key: string;
  members: readonly Member[];
}

/** What tells the rows of a ranking apart: the key of a group, or the id of a customer alone. */
export type RankedKey = string | number;

export function rankedKey({
  customerId,
  group,
}: {
  customerId: number;
  group?: { key: string } | undefined;
}): RankedKey {
  return group?.key ?? customerId;
}

/** A customer's place in a ranking, or a group's. */
export interface RankedCustomer {
  /** From 1; equal nets share the rank. */
  rank: number;
  /** Of a group its main member. */
  customerId: number;
  /** Absent: a customer alone. */
  group?: RankedGroup | undefined;
  net: Money;
  /** Orders with a sale in the period. */
  orders: number;
  /** Last day of an order with a sale in the period. */
  lastDay: string;
  /** Fractions of the net of all ranked customers. */
  share: number;
  cumulativeShare: number;
  /** Null below the top N, unless the classes are of all. */
  class: RankingClass | null;
  tier: PyramidTier;
  /** In the period before; null where there was no order in it, or where nothing was compared. */
  before: Standing | null;
}

/** Where a customer stood by profit in another period, in which there was a sale. */
export interface ProfitStanding {
  /** Null: no cost of a sale was known. */
  rank: number | null;
  profit: Money | null;
  /** The share of the sales, from 0 to 1, whose cost is known. */
  knownShare: number;
}

/** What a customer's profit has gained since the period before; null where no cost of a sale in it is known. */
export function profitChange({
  profit,
  before,
}: {
  profit: Money;
  before: Pick<ProfitStanding, 'profit'> | null;
}): Money | null {
  if (before === null) return profit;
  return before.profit === null ? null : moneyDifference(profit, before.profit);
}

/** A place in a ranking by profit: share, class and tier are by it. */
export interface RankedByProfit extends Omit<RankedCustomer, 'group' | 'before'> {
  group?: RankedGroup<MemberByProfit> | undefined;
  /** What the lines whose cost is known brought above it. */
  profit: Money;
  /** The share of the sales, from 0 to 1, whose cost is known. */
  knownShare: number;
}

/** The same with what the customer, or the group and its members, are called. */
export interface RankingRow extends RankedCustomer {
  /** Of a group that of its main member. */
  number: string;
  name: string;
  group?: NamedGroup | undefined;
}

/** The columns the ranked rows are sorted by. */
export const rankingSorts = [...rankedColumnsOf.revenue, ...comparedColumnsOf.revenue] as const;
export type RankingSort = (typeof rankingSorts)[number];

/** The columns a ranking by more than money is sorted by. */
export const scoredSorts = [
  'rank',
  'rankRevenue',
  'name',
  'class',
  'net',
  'cautiousValue',
  'confidence',
  'combined',
] as const;
export type ScoredSort = (typeof scoredSorts)[number];

/** The columns a ranking by profit is sorted by. */
export const profitSorts = [...rankedColumnsOf.profit, ...comparedColumnsOf.profit] as const;
export type ProfitSort = (typeof profitSorts)[number];

/** What a ranking does not hold, with its money, so that nothing disappears without a word; `costUnknown`: one by profit. */
export const leftOutReasons = [
  'walkIn',
  'onlyReturns',
  'nothingCharged',
  'costUnknown',
  'binned',
  'otherCurrency',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface LeftOut {
  reason: LeftOutReason;
  /** Null where the rows name no customer. */
  customers: number | null;
  orders: number;
  net: Money;
}

/** A ranking by net revenue: `net` = sum of the ranked customers' lines in the period, returns subtracted. */
export interface RevenueRanking<Row extends RankedCustomer = RankingRow> extends ClassRule {
  from: string;
  to: string;
  /** The day "today" stands for; where the archive's last order is over twelve months back, that order's day. */
  asOf: string;
  asOfReason: 'today' | 'lastOrder' | 'given';
  currency: string;
  top: number;
  /** What it is narrowed to; all money of it is of the orders that fit. */
  narrowing: Narrowing;
  /** Households or company groups are ranked as one customer each; absent: customers are ranked. */
  rollUp?: RolledUpKind | undefined;
  /** Groups and customers alone where it is rolled up. */
  customers: number;
  net: Money;
  walkInNet: Money;
  leftOut: readonly LeftOut[];
  /** How much of the period the archive covers, whose first and last order are on these days. */
  coverage: Coverage;
  firstOrderDay: string | null;
  lastOrderDay: string | null;
  /** Null where the calendar has no such days, or the archive nothing of them: there is nothing to compare with. */
  before: PeriodBefore | null;
  /** In what leaves: the period its rows are compared with; absent where they are not. */
  comparison?: ComparedPeriod;
  rows: readonly Row[];
}
