/** In how many orders two things stand together before anything is said of them. */
export const fewestOrdersTogether = 10;

/** Of the orders that name what was bought. */
export interface OrderCounts {
  all: number;
  withOne: number;
  withOther: number;
  withBoth: number;
}

/** The share of all orders that hold both things. */
export function support({ withBoth, all }: OrderCounts): number {
  return withBoth / all;
}

/**
 * How many times more often the two are bought together than if neither had to do with the other: the share of the one's
 * orders that hold the other, over the other's share of all orders (Brin et al. 1997).
 */
export function lift({ withBoth, withOne, withOther, all }: OrderCounts): number {
  return (withBoth * all) / (withOne * withOther);
}
