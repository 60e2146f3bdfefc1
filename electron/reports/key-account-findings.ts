import type { Factor } from '../../shared/factors/factors.ts';
import type { Account, CareCheck } from '../../shared/named-accounts/contract.ts';
import type { EditedSentence } from '../../shared/ranking/front-page-contract.ts';
import type { MovedRow, MovementSummary } from '../../shared/ranking/movement-contract.ts';
import type { RankedKey } from '../../shared/ranking/ranking.ts';
import type { ScoredRow } from '../../shared/ranking/scored-contract.ts';
import type { TierMove } from '../../shared/ranking/tiers.ts';

/** A factor as it counts in the shop. */
export interface WeightedFactor {
  factor: Factor;
  weight: number;
  /** What an unknown one counts as, 0 to 5. */
  assumed: number;
  /** Known of at least one customer in ten. */
  isCommon: boolean;
}

/** The ranking by money and by what money does not show. */
export interface ScoredFindings {
  /** The share of money in the combined score, 0 to 1. */
  moneyWeight: number;
  /** Those that are known of somebody. */
  factors: readonly WeightedFactor[];
  /** Known of nobody, and left out. */
  hidden: readonly Factor[];
  /** By the combined score, or by value where that was asked for, the best first. */
  rows: readonly ScoredRow[];
  /** Who is known by at least the confidence asked for, so that the list shows them; null: everybody. */
  shown: ReadonlySet<RankedKey> | null;
  /** Whose ranks follow the weights table, where everybody is in `rows`. */
  live: ReadonlySet<number>;
  /** How many are ranked; more than `rows` where they are too many for a sheet. */
  customers: number;
}

export interface OverlookedFinding {
  row: ScoredRow;
  degree: 'first' | 'more';
  /** The sentence: what they are known for. */
  why: readonly Factor[];
}

export interface ComparedMovement extends MovementSummary {
  /** Enough of both periods is known to be compared. */
  isComparable: boolean;
}

export interface MovementFindings extends ComparedMovement {
  rows: readonly MovedRow[];
  /** How many went from which tier to which, of all rows. */
  moves: readonly TierMove[];
}

/** Something is known of the days before: without it everybody would be new. */
export function hasBefore({ before }: MovementFindings): boolean {
  return before !== null && before.daysCovered > 0;
}

/** Orders of one file, or those entered by hand; amounts in minor units. */
export interface TurnoverOfFile {
  /** Null: entered by hand. */
  fileName: string | null;
  /** In the period. */
  orders: number;
  net: number;
  /** Of its orders of other days. */
  netOutside: number;
  /** The day it was imported; null: entered by hand. */
  day: string | null;
  /** What each of its sheets held then, of all days; empty where the import did not say. */
  sheets: readonly { sheet: string | null; total: number }[];
}

/** The orders of the period in the ranking's currency, by the file that brought them; amounts in minor units. */
export interface Turnover {
  files: readonly TurnoverOfFile[];
  /** Orders that are no sale: cancelled, failed. In no sum. */
  notSales: { orders: number; net: number };
}

/** The list of key accounts that the shop has named, and the care check of each. */
export interface NamedFindings {
  accounts: readonly Account[];
  care: CareCheck;
}

/** Who is first in the order that was asked for, beyond revenue. */
export interface LeadingFinding {
  /** The share of money in the combined score, 0 to 1; null: by what money does not show alone. */
  moneyWeight: number | null;
  row: ScoredRow;
  /** How many of the first N are not among the first N by revenue. */
  newAtTop: number;
  top: number;
}

/** What the sentences of the first page are made from. */
export interface FrontFindings {
  /** Null: the ranking is by revenue or by profit. */
  leading: LeadingFinding | null;
  /** Something is known of somebody beyond money. */
  isAnythingKnown: boolean;
  overlooked: readonly OverlookedFinding[];
  /** Overlooked too, and set aside by the shop. */
  setAside: number;
  /** Left out, as less than half is known of them. */
  tooLittleKnown: number;
  /** What the evidence is in. */
  homeCurrency: string;
  /** Against the same days of the year before. */
  movement: ComparedMovement;
}

/** What a workbook of key accounts holds beside the ranking. */
export interface KeyAccountFindings extends FrontFindings {
  /** Null: nothing is known of anybody beyond money. */
  scored: ScoredFindings | null;
  movement: MovementFindings;
  /** Null: the ranking is of some orders only. */
  turnover: Turnover | null;
  named: NamedFindings;
  /** Who signs the first page, and its sentences in the owner's words. */
  front: { author: string; edited: readonly EditedSentence[] };
}
