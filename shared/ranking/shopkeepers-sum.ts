/** What a shopkeeper assumes of a customer. */
export interface ShopkeepersAssumptions {
  /** In minor units. */
  billMinor: number;
  visitsPerYear: number;
  years: number;
  /** Of what they spend, 0 to 1; null: not known, and the sum is of revenue. */
  margin: number | null;
}

export interface ShopkeepersSum {
  /** Of all the years, in minor units. */
  valueMinor: number;
  /** What they would spend in a year by one more visit a week: 52 × their usual bill, whatever the margin. */
  weeklyVisitMinor: number;
}

const weeksOfYear = 52;

/** The years that are assumed until somebody says otherwise (ours). */
const firstYears = 5;

/**
 * What is assumed of a customer until somebody says otherwise: as in the twelve months in which they had `orders` sales and
 * brought `netMinor`.
 *
 * @param share of the sales whose cost is known, the margin, 0 to 1, taken in whole percent; null: no cost is known
 */
export function firstAssumptions(
  { netMinor, orders }: { netMinor: number; orders: number },
  share: number | null,
): ShopkeepersAssumptions {
  const margin = share === null ? null : Math.round(100 * share) / 100;
  return { billMinor: netMinor / orders, visitsPerYear: orders, years: firstYears, margin };
}

/** Spend per visit × visits a year × years × margin: nothing is discounted, and nobody is assumed to stay away. */
export function shopkeepersSum({ billMinor, visitsPerYear, years, margin }: ShopkeepersAssumptions): ShopkeepersSum {
  const share = margin ?? 1;
  return {
    valueMinor: Math.round(billMinor * visitsPerYear * years * share),
    weeklyVisitMinor: Math.round(weeksOfYear * billMinor),
  };
}
