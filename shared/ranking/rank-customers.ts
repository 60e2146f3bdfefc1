import { placesByKey } from '../places-by-key.ts';
import { type ClassLimits, type ClassRule, firstClassLimits } from './class-rule.ts';
import { type PyramidTier, pyramidLimits, type RankedCustomer, type RankingClass, type TierLimits } from './ranking.ts';

/** What customers did in the period, in the ranking's currency; each column by the id of the customer. */
export interface CustomerFigures {
  /** In the order of their numbers. */
  customerIds: readonly number[];
  /** All their lines, returns subtracted, in minor units of the ranking's currency. */
  netsMinor: Readonly<Record<number, number>>;
  /** Orders with a sale (a line with amount > 0 that is no return); at least one, else the customer is not ranked. */
  orders: Readonly<Record<number, number>>;
  lastDays: Readonly<Record<number, string>>;
}

/** Top N where the owner gave none: 50, or a fifth of the customers where that is fewer. */
export function defaultTop(customers: number): number {
  return Math.max(1, Math.min(50, Math.ceil(customers / 5)));
}

/**
 * Ranks customers by net; those of one net stay in the order of their numbers and share the rank. Shares are fractions of the net of all.
 * Tiers: Curry & Curry (2000), cuts at ceil(1 %, 5 %, 20 % × customers) of everybody ranked.
 * Classes among the first `top`, by count: A are the first `limits.a` % of them, B those up to `limits.b` %, C the rest;
 * or by cumulative share of their net: A up to and with the customer who reaches `limits.a` %, B `limits.b` %. Split by
 * `total` everybody has a class, by cumulative share of the net of all.
 */
export function rankCustomers(
  { customerIds, netsMinor, orders, lastDays }: CustomerFigures,
  {
    currency,
    top,
    split,
    limits = firstClassLimits[split],
    tierLimits = pyramidLimits,
  }: { currency: string; top: number; split: ClassRule['split']; limits?: ClassLimits; tierLimits?: TierLimits },
): RankedCustomer[] {
  const unordered = new Float64Array(customerIds.length);
  for (let at = 0; at < unordered.length; at += 1) unordered[at] = netsMinor[customerIds[at] ?? 0] ?? 0;
  const places = placesByKey(unordered, true);
  const nets = new Float64Array(places.length);
  for (let index = 0; index < nets.length; index += 1) nets[index] = unordered[places[index] ?? 0] ?? 0;
  const netOfAll = sumOf(nets);
  const classified = split === 'total' ? nets.length : Math.min(top, nets.length);
  const classOf =
    split === 'count' ? classByCount(classified, limits) : classByShare(nets.subarray(0, classified), limits);
  const tierOf = pyramidTier(nets.length, tierLimits);

  const rows: RankedCustomer[] = [];
  let cumulativeMinor = 0;
  let rank = 0;
  for (let index = 0; index < nets.length; index += 1) {
    const customerId = customerIds[places[index] ?? 0] ?? 0;
    const netMinor = nets[index] ?? 0;
    cumulativeMinor += netMinor;
    if (netMinor !== nets[index - 1]) rank = index + 1;
    rows.push({
      rank,
      customerId,
      net: { minor: netMinor, currency },
      orders: orders[customerId] ?? 0,
      lastDay: lastDays[customerId] ?? '',
      share: fraction(netMinor, netOfAll),
      cumulativeShare: fraction(cumulativeMinor, netOfAll),
      class: index < classified ? classOf(index) : null,
      tier: tierOf(index),
      before: null,
    });
  }
  return rows;
}

function sumOf(nets: Float64Array): number {
  return nets.reduce((sum, net) => sum + net, 0);
}

/** Zero where there is nothing to be a part of (returns can outweigh sales). */
function fraction(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** How many are the first `percent` of `count`, rounded up; in integers, so that 20 % of 5 is 1. */
function firstPercent(percent: number, count: number): number {
  return Math.ceil((percent * count) / 100);
}

function classByCount(customers: number, limits: ClassLimits): (index: number) => RankingClass {
  const lastOfA = firstPercent(limits.a, customers);
  const lastOfB = firstPercent(limits.b, customers);
  return (index) => (index < lastOfA ? 'A' : index < lastOfB ? 'B' : 'C');
}

function classByShare(nets: Float64Array, { a, b }: ClassLimits): (index: number) => RankingClass {
  const netOfAll = sumOf(nets);
  const classes: RankingClass[] = [];
  let beforeMinor = 0;
  for (const netMinor of nets) {
    // The customer who carries the sum over a limit still belongs to the class that reaches it.
    const reached = netOfAll > 0 ? beforeMinor / netOfAll : 1;
    classes.push(reached < a / 100 ? 'A' : reached < b / 100 ? 'B' : 'C');
    beforeMinor += netMinor;
  }
  return (index) => classes[index] ?? 'C';
}

function pyramidTier(customers: number, { top, large, medium }: TierLimits): (index: number) => PyramidTier {
  const lastOfTop = firstPercent(top, customers);
  const lastOfLarge = firstPercent(large, customers);
  const lastOfMedium = firstPercent(medium, customers);
  return (index) => {
    if (index < lastOfTop) return 'top';
    if (index < lastOfLarge) return 'large';
    return index < lastOfMedium ? 'medium' : 'small';
  };
}
