import { placesByKey } from '../places-by-key.ts';
import { type ClassLimits, type ClassRule, firstClassLimits } from './class-rule.ts';
import { type PyramidTier, pyramidLimits, type RankedCustomer, type RankingClass, type TierLimits } from './ranking.ts';

/** What one customer did in the period, in the ranking's currency. */
export interface CustomerFigures {
  customerId: number;
  /** All their lines, returns subtracted, in minor units of the ranking's currency. */
  netMinor: number;
  /** Orders with a sale (a line with amount > 0 that is no return); at least one, else the customer is not ranked. */
  orders: number;
  lastDay: string;
}

/** Top N where the owner gave none: 50, or a fifth of the customers where that is fewer. */
export function defaultTop(customers: number): number {
  return Math.max(1, Math.min(50, Math.ceil(customers / 5)));
}

/**
 * Ranks customers by net; they come in the order of their numbers, and those of one net stay in it and share the rank. Shares are fractions of the net of all.
 * Tiers: Curry & Curry (2000), cuts at ceil(1 %, 5 %, 20 % × customers) of everybody ranked.
 * Classes among the first `top`, by count: A are the first `limits.a` % of them, B those up to `limits.b` %, C the rest;
 * or by cumulative share of their net: A up to and with the customer who reaches `limits.a` %, B `limits.b` %. Split by
 * `total` everybody has a class, by cumulative share of the net of all.
 */
export function rankCustomers(
  figures: readonly CustomerFigures[],
  {
    currency,
    top,
    split,
    limits = firstClassLimits[split],
    tierLimits = pyramidLimits,
  }: { currency: string; top: number; split: ClassRule['split']; limits?: ClassLimits; tierLimits?: TierLimits },
): RankedCustomer[] {
  const nets = new Float64Array(figures.length);
  for (let place = 0; place < nets.length; place += 1) nets[place] = figures[place]?.netMinor ?? 0;
  const ordered: CustomerFigures[] = [];
  for (const place of placesByKey(nets, true)) {
    const customer = figures[place];
    if (customer !== undefined) ordered.push(customer);
  }
  const netOfAll = sumOfNets(ordered);
  const classified = split === 'total' ? ordered.length : Math.min(top, ordered.length);
  const classOf =
    split === 'count' ? classByCount(classified, limits) : classByShare(ordered.slice(0, classified), limits);
  const tierOf = pyramidTier(ordered.length, tierLimits);

  const rows: RankedCustomer[] = [];
  let cumulativeMinor = 0;
  let rank = 0;
  let index = 0;
  for (const customer of ordered) {
    cumulativeMinor += customer.netMinor;
    if (customer.netMinor !== ordered[index - 1]?.netMinor) rank = index + 1;
    rows.push({
      rank,
      customerId: customer.customerId,
      net: { minor: customer.netMinor, currency },
      orders: customer.orders,
      lastDay: customer.lastDay,
      share: fraction(customer.netMinor, netOfAll),
      cumulativeShare: fraction(cumulativeMinor, netOfAll),
      class: index < classified ? classOf(index) : null,
      tier: tierOf(index),
      before: null,
    });
    index += 1;
  }
  return rows;
}

function sumOfNets(figures: readonly CustomerFigures[]): number {
  return figures.reduce((sum, customer) => sum + customer.netMinor, 0);
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

function classByShare(customers: readonly CustomerFigures[], { a, b }: ClassLimits): (index: number) => RankingClass {
  const net = sumOfNets(customers);
  const classes: RankingClass[] = [];
  let beforeMinor = 0;
  for (const { netMinor } of customers) {
    // The customer who carries the sum over a limit still belongs to the class that reaches it.
    const reached = net > 0 ? beforeMinor / net : 1;
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
