import type { RankingClass } from './ranking.ts';

/** A customer with a place in both rankings. */
export interface TwiceRanked {
  customerId: number;
  /** Null: no sale in the period. */
  rankRevenue: number | null;
  class: RankingClass | null;
  /** From 1; equal values share the rank. */
  rankValue: number;
  cautiousValue: number;
  /** 0 to 1. */
  confidence: number;
}

/** `first`: among the first fifth of the top N by value; `more`: among the others of the first N. */
export const overlookedDegrees = ['first', 'more'] as const;
export type OverlookedDegree = (typeof overlookedDegrees)[number];

const leastConfidence = 0.5;

/** Those who meet every condition, and those who meet all but that half is known of them, in the order of their values. */
export interface Overlooked<Customer> {
  overlooked: { customer: Customer; degree: OverlookedDegree }[];
  tooLittleKnown: Customer[];
}

/**
 * The overlooked key accounts: class C, below the top N by revenue or without a sale in the period, yet among the first N
 * by cautious value, above what somebody of whom nothing is known would have, and known by at least half. Of customers of
 * one value that a limit would divide, none is inside it. The first degree comes before the other, each sorted by the
 * distance of the two ranks, then as they come.
 *
 * @param customers in the order of their cautious values, the best first; those of one value by number
 * @param shop `top`: N; `ranked`: how many have a rank by revenue; `valueOfUnknown`: the cautious value of a stranger
 */
export function overlookedAmong<Customer extends TwiceRanked>(
  customers: readonly Customer[],
  { top, ranked, valueOfUnknown }: { top: number; ranked: number; valueOfUnknown: number },
): Overlooked<Customer> {
  const lastOfFirst = lastInside(customers, Math.ceil(top / 5));
  const lastOfMore = lastInside(customers, top);
  const distance = ({ rankRevenue, rankValue }: Customer) => (rankRevenue ?? ranked + 1) - rankValue;
  const unseen = customers
    .slice(0, lastOfMore)
    .map((customer, place) => ({ customer, degree: place < lastOfFirst ? ('first' as const) : ('more' as const) }))
    .filter(({ customer }) => isUnseenByRevenue(customer, top) && customer.cautiousValue > valueOfUnknown);
  const isKnown = ({ customer }: { customer: Customer }): boolean => customer.confidence >= leastConfidence;
  const overlooked = unseen
    .filter(isKnown)
    .sort(
      (a, b) =>
        overlookedDegrees.indexOf(a.degree) - overlookedDegrees.indexOf(b.degree) ||
        distance(b.customer) - distance(a.customer),
    );
  return { overlooked, tooLittleKnown: unseen.filter((one) => !isKnown(one)).map(({ customer }) => customer) };
}

/** Class C, below the first N or without a sale; where everybody has a class, the first N is a limit of its own. */
function isUnseenByRevenue({ class: name, rankRevenue }: TwiceRanked, top: number): boolean {
  return name === null || name === 'C' || rankRevenue === null || rankRevenue > top;
}

/** How many of the first `limit` are inside it with everybody of their value. */
function lastInside(customers: readonly TwiceRanked[], limit: number): number {
  if (limit >= customers.length) return customers.length;
  let last = limit;
  const outside = customers[limit]?.cautiousValue;
  while (last > 0 && customers[last - 1]?.cautiousValue === outside) last -= 1;
  return last;
}
