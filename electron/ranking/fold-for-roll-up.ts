import type { RollUp } from '../../shared/groups/roll-up.ts';
import type { Period } from '../../shared/ranking/period.ts';
import type { Connection } from '../archive/query.ts';
import type { OrdersRelation } from '../narrowing/narrowed-orders.ts';
import { orderFigureSql } from '../orders/order-figures.ts';

/** Orders of one customer (null: of the walk-ins) in one currency; of who changes groups, of one day. */
export interface FoldedForRollUp {
  customerId: number | null;
  currency: string;
  /** Null: of all days of the period. */
  day: string | null;
  netMinor: number;
  /** Orders with a sale. */
  sales: number;
  lastDay: string;
  /** Orders of any kind. */
  orders: number;
}

/** Who is not in one group on all days: what they did is folded day by day. */
export function changingCustomers(rollUp: RollUp): number[] {
  return [...rollUp.customers()].filter((id) => rollUp.keyOfAllDays(id) === null);
}

/** The group that what was folded counts to; null: none. */
export function groupKeyOf(
  rollUp: RollUp,
  { customerId, day }: { customerId: number; day: string | null },
): string | null {
  return day === null ? rollUp.keyOfAllDays(customerId) : rollUp.keyOn(customerId, day);
}

/** Day by day of those who are not in one group on all days, else at once. */
export function foldForRollUp(
  connection: Connection,
  rollUp: RollUp,
  { from, to }: Period,
  { sql, parameters: narrowed, isWhole }: OrdersRelation,
): FoldedForRollUp[] {
  const changing = JSON.stringify(changingCustomers(rollUp));
  const figures = `${orderFigureSql.net} AS netMinor, ${orderFigureSql.orders} AS sales,
                   ${orderFigureSql.lastDay} AS lastDay, count(*) AS orders`;
  const counted = `FROM ${sql} AS orders ${isWhole ? 'INDEXED BY orders_for_ranking' : ''}
    WHERE day BETWEEN @from AND @to AND no_sale_reason IS NULL`;
  const parameters = { ...narrowed, from, to, changing };
  const atOnce = connection
    .prepare<[typeof parameters], FoldedForRollUp>(
      `SELECT customer_id AS customerId, currency, NULL AS day, ${figures} ${counted}
          AND (customer_id IS NULL OR customer_id NOT IN (SELECT value FROM json_each(@changing))) GROUP BY customer_id, currency`,
    )
    .all(parameters);
  const byDay = connection
    .prepare<[typeof parameters], FoldedForRollUp>(
      `SELECT customer_id AS customerId, currency, day, ${figures} ${counted}
          AND customer_id IN (SELECT value FROM json_each(@changing)) GROUP BY customer_id, currency, day`,
    )
    .all(parameters);
  return [...atOnce, ...byDay];
}
