import type { Connection } from '../archive/query.ts';
import type { LinesOfPeriod } from '../products/costed-lines.ts';
import { gainOfKnownCost, salesOfAnyCost, salesOfKnownCost } from '../products/profit-sql.ts';

/** Sales and what they brought above their cost, in minor units; those of several customers add up. */
export interface CostSums {
  salesMinor: number;
  /** Of the sales those whose cost is known. */
  knownSalesMinor: number;
  /** Of the lines whose cost is known, returns too; null where there is none. */
  gainMinor: number | null;
}

export interface FoldedCosts extends CostSums {
  customerId: number;
  /** Null: of all days of the period. */
  day: string | null;
}

export const noCosts: CostSums = { salesMinor: 0, knownSalesMinor: 0, gainMinor: null };

/** The lines of each customer; of those named, day by day. */
export function foldCosts(
  connection: Connection,
  { sql, parameters: ofLines }: LinesOfPeriod,
  dayByDay: readonly number[],
): FoldedCosts[] {
  const parameters = { ...ofLines, dayByDay: JSON.stringify(dayByDay) };
  const sums = `${salesOfAnyCost} AS salesMinor, coalesce(${salesOfKnownCost}, 0) AS knownSalesMinor,
                ${gainOfKnownCost} AS gainMinor ${sql} AND orders.customer_id`;
  const named = 'IN (SELECT value FROM json_each(@dayByDay))';
  const atOnce = connection
    .prepare<[typeof parameters], FoldedCosts>(
      `SELECT orders.customer_id AS customerId, NULL AS day, ${sums} NOT ${named} GROUP BY orders.customer_id`,
    )
    .all(parameters);
  const byDay = connection
    .prepare<[typeof parameters], FoldedCosts>(
      `SELECT orders.customer_id AS customerId, orders.day, ${sums} ${named} GROUP BY orders.customer_id, orders.day`,
    )
    .all(parameters);
  return [...atOnce, ...byDay];
}

export function addedCosts(one: CostSums, other: CostSums): CostSums {
  return {
    salesMinor: one.salesMinor + other.salesMinor,
    knownSalesMinor: one.knownSalesMinor + other.knownSalesMinor,
    gainMinor: one.gainMinor === null ? other.gainMinor : one.gainMinor + (other.gainMinor ?? 0),
  };
}

/** Null where no cost of a sale is known, which is not zero. */
export function profitOf({ knownSalesMinor, gainMinor }: CostSums): number | null {
  return knownSalesMinor > 0 ? gainMinor : null;
}

/** The share of the sales, from 0 to 1, whose cost is known; null without sales. */
export function knownShareOf({ salesMinor, knownSalesMinor }: CostSums): number | null {
  return salesMinor > 0 ? knownSalesMinor / salesMinor : null;
}
