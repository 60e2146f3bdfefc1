import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import type { RollUp } from '../../shared/groups/roll-up.ts';
import type { Money } from '../../shared/money.ts';
import { firstClassLimits } from '../../shared/ranking/class-rule.ts';
import { coverageOf } from '../../shared/ranking/coverage.ts';
import { defaultTop, rankCustomers } from '../../shared/ranking/rank-customers.ts';
import type { LeftOut, RankedCustomer, RankedGroup, RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Archive } from '../archive/archive.ts';
import { keptRollUp } from '../groups/kept-roll-up.ts';
import { narrowedOrders } from '../narrowing/narrowed-orders.ts';
import { type FoldedForRollUp, foldForRollUp, groupKeyOf } from './fold-for-roll-up.ts';
import { inOrderOfNumber } from './in-order-of-number.ts';
import {
  binnedCustomers,
  byCurrency,
  coveredPeriodBefore,
  type RankedQuestion,
  rankedPeriod,
  type UnrankedNet,
} from './revenue-ranking.ts';

/** What is ranked: a group, or a customer alone. */
interface Unit {
  /** Null: a customer alone. */
  key: string | null;
  /** The customer, or the main member. */
  customerId: number;
  netMinor: number;
  sales: number;
  lastDay: string;
  orders: number;
  nets: Map<number, number>;
}

/**
 * Key accounts by net revenue, households or company groups as one: each order counts to the group of its day. `unranked`:
 * those with orders and no sale. Errors: DAY_INVALID, PERIOD_REVERSED.
 */
export function rolledUpAndUnranked(
  archive: Archive,
  question: RankedQuestion & { rollUp: RolledUpKind },
  known: { today: string; homeCurrency: string },
): { ranking: RevenueRanking<RankedCustomer>; unranked: UnrankedNet[] } {
  const { reader } = archive;
  const currency = question.currency ?? known.homeCurrency;
  const { span, asOf, period } = rankedPeriod(reader, question, known.today);
  const rollUp = keptRollUp(archive, question.rollUp);
  const folded = foldForRollUp(reader, rollUp, period, narrowedOrders(reader, question.narrowing));
  const binnedIds = binnedCustomers(reader);
  const inCurrency = folded.filter((one) => one.currency === currency);
  const walkIn = inCurrency.filter(({ customerId }) => customerId === null);
  const binned = inCurrency.filter(({ customerId }) => customerId !== null && binnedIds.has(customerId));
  const counted = inCurrency.filter(({ customerId }) => customerId !== null && !binnedIds.has(customerId));
  const units = unitsOf(counted, rollUp, period.to);
  const ranked = inOrderOfNumber(
    reader,
    units.filter(({ sales }) => sales > 0),
    ({ key }) => key !== null,
  );
  const unranked = units.filter(({ sales }) => sales === 0);
  const { split, limits = firstClassLimits[split], narrowing = {} } = question;
  const top = question.top ?? defaultTop(ranked.length);
  const figures = {
    customerIds: [...ranked.keys()],
    netsMinor: ranked.map(({ netMinor }) => netMinor),
    orders: ranked.map(({ sales }) => sales),
    lastDays: ranked.map(({ lastDay }) => lastDay),
  };
  const rows = rankCustomers(figures, { currency, top, split, limits }).flatMap(
    ({ customerId: place, ...row }): RankedCustomer[] => {
      const unit = ranked[place];
      if (unit === undefined) return [];
      return [{ ...row, customerId: unit.customerId, ...groupOfUnit(unit, currency) }];
    },
  );
  const others = Map.groupBy(
    folded.filter((one) => one.currency !== currency),
    (one) => one.currency,
  );
  const ranking = {
    from: period.from,
    to: period.to,
    asOf: asOf.day,
    asOfReason: asOf.reason,
    currency,
    top,
    split,
    limits,
    narrowing,
    rollUp: question.rollUp,
    customers: rows.length,
    net: netOf(ranked, currency),
    walkInNet: netOf(walkIn, currency),
    leftOut: [
      leftOut('walkIn', walkIn, null, currency),
      leftOutUnits(
        'onlyReturns',
        unranked.filter(({ netMinor }) => netMinor !== 0),
        currency,
      ),
      leftOutUnits(
        'nothingCharged',
        unranked.filter(({ netMinor }) => netMinor === 0),
        currency,
      ),
      leftOut('binned', binned, customersIn(binned), currency),
      ...[...others]
        .map(([other, ofOther]) => leftOut('otherCurrency', ofOther, customersIn(ofOther), other))
        .sort(byCurrency),
    ].filter(({ orders }) => orders > 0),
    coverage: coverageOf(period, span),
    firstOrderDay: span.firstDay,
    lastOrderDay: span.lastDay,
    before: coveredPeriodBefore(period, span),
    rows,
  };
  return {
    ranking,
    unranked: unranked.map(({ key, customerId, netMinor }) => ({ key: key ?? customerId, netMinor })),
  };
}

/** Of a group those whose orders are in it; nothing of a customer alone. */
function groupOfUnit({ key, nets }: Unit, currency: string): { group?: RankedGroup } {
  if (key === null) return {};
  const members = [...nets]
    .map(([customerId, minor]) => ({ customerId, net: { minor, currency } }))
    .sort((one, other) => other.net.minor - one.net.minor || one.customerId - other.customerId);
  return { group: { key, members } };
}

function customersIn(folded: readonly FoldedForRollUp[]): number {
  return new Set(folded.flatMap(({ customerId }) => customerId ?? [])).size;
}

function netOf(all: readonly { netMinor: number }[], currency: string): Money {
  return { minor: all.reduce((sum, { netMinor }) => sum + netMinor, 0), currency };
}

type Counted = { netMinor: number; orders: number };

function leftOut(
  reason: LeftOut['reason'],
  of: readonly Counted[],
  customers: number | null,
  currency: string,
): LeftOut {
  return {
    reason,
    customers,
    orders: of.reduce((sum, { orders }) => sum + orders, 0),
    net: netOf(of, currency),
  };
}

function leftOutUnits(reason: LeftOut['reason'], units: readonly Unit[], currency: string): LeftOut {
  return leftOut(reason, units, units.length, currency);
}

function unitsOf(folded: readonly FoldedForRollUp[], rollUp: RollUp, lastDay: string): Unit[] {
  const units = new Map<string, Unit>();
  for (const { customerId, day, ...one } of folded) {
    if (customerId === null) continue;
    const key = groupKeyOf(rollUp, { customerId, day });
    const id = key ?? `customer-${customerId}`;
    let unit = units.get(id);
    if (unit === undefined) {
      const stands = key === null ? customerId : (rollUp.mainOf(key, lastDay) ?? customerId);
      unit = { key, customerId: stands, netMinor: 0, sales: 0, lastDay: '', orders: 0, nets: new Map() };
      units.set(id, unit);
    }
    unit.lastDay = laterDay(unit, one);
    unit.netMinor += one.netMinor;
    unit.sales += one.sales;
    unit.orders += one.orders;
    unit.nets.set(customerId, (unit.nets.get(customerId) ?? 0) + one.netMinor);
  }
  return [...units.values()];
}

/** Of orders with a sale, where there is one. */
function laterDay(one: Pick<Unit, 'sales' | 'lastDay'>, other: Pick<Unit, 'sales' | 'lastDay'>): string {
  if (one.sales > 0 !== other.sales > 0) return one.sales > 0 ? one.lastDay : other.lastDay;
  return one.lastDay > other.lastDay ? one.lastDay : other.lastDay;
}
