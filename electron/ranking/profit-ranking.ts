import type { ProfitRanking } from '../../shared/ranking/contract.ts';
import type { Period } from '../../shared/ranking/period.ts';
import { defaultTop, rankCustomers } from '../../shared/ranking/rank-customers.ts';
import type { RankedCustomer } from '../../shared/ranking/ranking.ts';
import type { Connection } from '../archive/query.ts';
import { narrowedOrders, type OrdersRelation } from '../narrowing/narrowed-orders.ts';
import { costedLinesOf, type LinesOfPeriod } from '../products/costed-lines.ts';
import { knownShareOfSales, profitOfLines } from '../products/profit-sql.ts';
import { countFoldedOrders } from './fold-orders.ts';
import { namesOfCustomers } from './names-of-ranked.ts';
import { idsByNumber, netOf, type RankedQuestion, revenueRanking } from './revenue-ranking.ts';

interface Profit {
  profitMinor: number;
  knownShare: number;
}

/**
 * Customers with a sale in the period by what the lines whose cost is known brought above it. Errors: DAY_INVALID,
 * PERIOD_REVERSED, CURRENCY_UNKNOWN.
 */
export function profitRanking(
  connection: Connection,
  question: RankedQuestion,
  known: { today: string; homeCurrency: string },
): ProfitRanking {
  const { rows: sold, leftOut, before: _before, ...head } = revenueRanking(connection, question, known);
  const { currency } = head;
  const relation = narrowedOrders(connection, question.narrowing);
  const lines = costedLinesOf(relation, head, currency);
  const profits = readProfits(connection, lines);
  const soldBy = new Map(sold.map((row) => [row.customerId, row]));
  const figures = idsByNumber(connection).flatMap((customerId) => {
    const row = soldBy.get(customerId);
    const profit = profits.get(customerId);
    return row === undefined || profit === undefined
      ? []
      : [{ customerId, netMinor: profit.profitMinor, orders: row.orders, lastDay: row.lastDay }];
  });
  const top = question.top ?? defaultTop(figures.length);
  const ranked = rankCustomers(figures, { currency, top, split: head.split, limits: head.limits });
  const unknown = sold.filter(({ customerId }) => !profits.has(customerId));
  const money = (minor: number) => ({ minor, currency });
  const rows = ranked.map(({ before: _, net: profit, ...row }) => ({
    ...row,
    net: soldBy.get(row.customerId)?.net ?? money(0),
    profit,
    knownShare: profits.get(row.customerId)?.knownShare ?? 0,
  }));
  return {
    ...head,
    top,
    customers: rows.length,
    net: money(rows.reduce((sum, { net }) => sum + net.minor, 0)),
    profit: netOf(figures, currency),
    knownShare: readKnownShare(connection, lines, sold),
    leftOut: [...leftOut, ...costUnknown(connection, head, unknown, relation)],
    rows: namesOfCustomers(connection, rows),
  };
}

/** Of customers of whose sales some cost is known. */
function readProfits(connection: Connection, { sql, parameters }: LinesOfPeriod): ReadonlyMap<number, Profit> {
  const rows = connection
    .prepare<[Readonly<Record<string, string>>], Profit & { customerId: number }>(
      `SELECT * FROM (SELECT orders.customer_id AS customerId, ${profitOfLines} AS profitMinor,
                             ${knownShareOfSales} AS knownShare ${sql} GROUP BY orders.customer_id)
        WHERE profitMinor IS NOT NULL`,
    )
    .all(parameters);
  return new Map(rows.map(({ customerId, ...profit }) => [customerId, profit]));
}

function readKnownShare(
  connection: Connection,
  { sql, parameters }: LinesOfPeriod,
  customers: readonly RankedCustomer[],
): number | null {
  const sold = JSON.stringify(customers.map(({ customerId }) => customerId));
  const share = connection
    .prepare<[Readonly<Record<string, string>>], number | null>(
      `SELECT ${knownShareOfSales} ${sql} AND orders.customer_id IN (SELECT value FROM json_each(@sold))`,
    )
    .pluck()
    .get({ ...parameters, sold });
  return share ?? null;
}

function costUnknown(
  connection: Connection,
  { currency, ...period }: Period & { currency: string },
  unknown: readonly RankedCustomer[],
  relation: OrdersRelation,
): ProfitRanking['leftOut'] {
  if (unknown.length === 0) return [];
  const folded = unknown.map(({ customerId, net, orders, lastDay }) => ({
    customerId,
    currency,
    netMinor: net.minor,
    sales: orders,
    lastDay,
  }));
  return [
    {
      reason: 'costUnknown',
      customers: unknown.length,
      orders: countFoldedOrders(connection, period, folded, relation),
      net: netOf(folded, currency),
    },
  ];
}
