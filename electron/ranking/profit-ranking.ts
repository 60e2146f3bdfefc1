import type { RollUp } from '../../shared/groups/roll-up.ts';
import type { Money } from '../../shared/money.ts';
import { placesByKey } from '../../shared/places-by-key.ts';
import { defaultTop, rankCustomers } from '../../shared/ranking/rank-customers.ts';
import {
  type LeftOut,
  type MemberByProfit,
  type RankedByProfit,
  type RankedCustomer,
  type RankedGroup,
  type RankedKey,
  type RevenueRanking,
  rankedKey,
} from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { Connection } from '../archive/query.ts';
import { narrowedOrders, type OrdersRelation } from '../narrowing/narrowed-orders.ts';
import { costedLinesOf } from '../products/costed-lines.ts';
import { addedCosts, type CostSums, foldCosts, knownShareOf, noCosts, profitOf } from './fold-costs.ts';
import { changingCustomers, foldForRollUp, groupKeyOf } from './fold-for-roll-up.ts';
import { countFoldedOrders } from './fold-orders.ts';
import { inOrderOfNumber } from './in-order-of-number.ts';
import { sumOf } from './parts-of-ranking.ts';

type Revenue = RevenueRanking<RankedCustomer>;

export interface RankingByProfit extends Omit<Revenue, 'comparison' | 'rows'> {
  /** Of all who are ranked; `net` is what they brought. */
  profit: Money;
  /** The share of the sales of everybody with a sale, whose cost is known; null without sales. */
  knownShare: number | null;
  rows: readonly RankedByProfit[];
  /** With a sale of which no cost is known. */
  unknown: ReadonlySet<RankedKey>;
}

/**
 * Customers, or groups, with a sale in the period by what the lines whose cost is known brought above it.
 *
 * @param revenue the ranking of the same question by revenue
 * @param rollUp the one it is rolled up by; null where it is not
 * @param top how many were asked for
 */
export function profitRanking(
  connection: Connection,
  { rows: sold, leftOut, comparison: _, ...head }: Revenue,
  { rollUp, top: askedTop }: { rollUp: RollUp | null } & Pick<RankingQuestion, 'top'>,
): RankingByProfit {
  const { currency } = head;
  const relation = narrowedOrders(connection, head.narrowing);
  const costs = costsByKey(connection, relation, head, rollUp);
  const profitOfRow = (row: RankedCustomer) => profitOf(costs.get(rankedKey(row))?.sums ?? noCosts);
  const [known, unknown] = [
    sold.filter((row) => profitOfRow(row) !== null),
    sold.filter((row) => profitOfRow(row) === null),
  ];
  const inOrder = inOrderOfNumber(connection, known, ({ group }) => group !== undefined);
  const top = askedTop ?? defaultTop(inOrder.length);
  const figures = {
    customerIds: [...inOrder.keys()],
    netsMinor: inOrder.map((row) => profitOfRow(row) ?? 0),
    orders: inOrder.map((row) => row.orders),
    lastDays: inOrder.map((row) => row.lastDay),
  };
  const ranked = rankCustomers(figures, { currency, top, split: head.split, limits: head.limits });
  const rows = ranked.flatMap(
    ({ customerId: place, net: profit, before: __, group: ___, ...standing }): RankedByProfit[] => {
      const row = inOrder[place];
      if (row === undefined) return [];
      const { sums, members } = costs.get(rankedKey(row)) ?? nothing;
      const { customerId, net } = row;
      const group = row.group === undefined ? {} : { group: groupByProfit(row.group, members, currency) };
      return [{ ...standing, customerId, net, profit, knownShare: knownShareOf(sums) ?? 0, ...group }];
    },
  );
  const soldCosts = sold.map((row) => costs.get(rankedKey(row))?.sums ?? noCosts);
  return {
    ...head,
    top,
    customers: rows.length,
    net: sumOf(
      rows.map(({ net }) => net),
      currency,
    ),
    profit: profitOfRows(rows, currency),
    knownShare: knownShareOf(soldCosts.reduce(addedCosts, noCosts)),
    leftOut: [
      ...leftOut,
      ...(unknown.length === 0
        ? []
        : [costUnknown(unknown, currency, countOrdersOf(connection, relation, head, rollUp, unknown))]),
    ],
    rows,
    unknown: new Set(unknown.map(rankedKey)),
  };
}

export function profitOfRows(rows: readonly RankedByProfit[], currency: string): Money {
  return sumOf(
    rows.map(({ profit }) => profit),
    currency,
  );
}

interface CostsOfRow {
  sums: CostSums;
  /** Of a group those of each member. */
  members: ReadonlyMap<number, CostSums>;
}

const nothing: CostsOfRow = { sums: noCosts, members: new Map() };

/** Of each customer alone, or group, with a line in the period. */
function costsByKey(
  connection: Connection,
  relation: OrdersRelation,
  head: Pick<Revenue, 'from' | 'to' | 'currency'>,
  rollUp: RollUp | null,
): ReadonlyMap<RankedKey, CostsOfRow> {
  const lines = costedLinesOf(relation, head, head.currency);
  const costs = new Map<RankedKey, { sums: CostSums; members: Map<number, CostSums> }>();
  for (const folded of foldCosts(connection, lines, rollUp === null ? [] : changingCustomers(rollUp))) {
    const { customerId } = folded;
    const group = rollUp === null ? null : groupKeyOf(rollUp, folded);
    const { sums, members } = costs.get(group ?? customerId) ?? { sums: noCosts, members: new Map() };
    if (group !== null) members.set(customerId, addedCosts(members.get(customerId) ?? noCosts, folded));
    costs.set(group ?? customerId, { sums: addedCosts(sums, folded), members });
  }
  return costs;
}

/** What each member brought to the profit, the most first, then those of whose lines no cost is known. */
function groupByProfit(
  { key, members }: RankedGroup,
  costs: ReadonlyMap<number, CostSums>,
  currency: string,
): RankedGroup<MemberByProfit> {
  const known = members.map((member) => {
    const sums = costs.get(member.customerId) ?? noCosts;
    const profit = sums.gainMinor === null ? null : { minor: sums.gainMinor, currency };
    return { ...member, profit, knownShare: knownShareOf(sums) };
  });
  const profits = Float64Array.from(known, ({ profit }) => profit?.minor ?? Number.NaN);
  const inOrder = Array.from(placesByKey(profits, true), (place) => known[place]);
  return { key, members: inOrder.filter((member) => member !== undefined) };
}

function costUnknown(unknown: readonly RankedCustomer[], currency: string, orders: number): LeftOut {
  const net = sumOf(
    unknown.map((row) => row.net),
    currency,
  );
  return { reason: 'costUnknown', customers: unknown.length, orders, net };
}

/** How many orders of any kind count to these. */
function countOrdersOf(
  connection: Connection,
  relation: OrdersRelation,
  { currency, ...period }: Pick<Revenue, 'from' | 'to' | 'currency'>,
  rollUp: RollUp | null,
  rows: readonly RankedCustomer[],
): number {
  if (rollUp === null) {
    const customerIds = rows.map(({ customerId }) => customerId);
    return countFoldedOrders(connection, period, { customerIds, currency }, relation);
  }
  const keys = new Set(rows.map(rankedKey));
  return foldForRollUp(connection, rollUp, period, relation)
    .filter(({ customerId, day, currency: of }) => {
      if (customerId === null || of !== currency) return false;
      return keys.has(groupKeyOf(rollUp, { customerId, day }) ?? customerId);
    })
    .reduce((sum, { orders }) => sum + orders, 0);
}
