import { type PyramidTier, pyramidTiers, type RankedCustomer } from './ranking.ts';

/** A tier of the ranked, or `none`: without a sale in the period. */
export const tiersOrNone = [...pyramidTiers, 'none'] as const;
export type TierOrNone = (typeof tiersOrNone)[number];

/** A customer's tier and net in two periods, in minor units; null: without a sale in it. */
export interface TieredTwice {
  /** Null: a customer alone. */
  groupKey: string | null;
  beforeMinor: number | null;
  nowMinor: number | null;
  tierBefore: PyramidTier | null;
  tier: PyramidTier | null;
}

/** The customers who went from one tier to another, or stayed; amounts in minor units. */
export interface TierMove {
  before: TierOrNone;
  now: TierOrNone;
  /** Each household or company group as one. */
  customers: number;
  /** Of these, households or company groups. */
  groups: number;
  changeMinor: number;
}

export function tierOrNone(tier: PyramidTier | null): TierOrNone {
  return tier ?? 'none';
}

/** How many went from which tier to which, from the top down; what nobody did is left out. */
export function tierMoves(customers: readonly TieredTwice[]): TierMove[] {
  const moves = new Map<string, TierMove>();
  for (const { groupKey, tierBefore, tier, beforeMinor, nowMinor } of customers) {
    const before = tierOrNone(tierBefore);
    const now = tierOrNone(tier);
    const key = `${before} ${now}`;
    const move = moves.get(key) ?? { before, now, customers: 0, groups: 0, changeMinor: 0 };
    moves.set(key, move);
    move.customers += 1;
    if (groupKey !== null) move.groups += 1;
    move.changeMinor += (nowMinor ?? 0) - (beforeMinor ?? 0);
  }
  return tiersOrNone.flatMap((before) =>
    tiersOrNone.flatMap((now) => {
      const move = moves.get(`${before} ${now}`);
      return move === undefined ? [] : [move];
    }),
  );
}

/** A customer in line for the next tier; amounts in minor units. */
export interface InLine<Row> {
  row: Row;
  /** By how much the last of the tier above brings more. */
  lackingMinor: number;
  /** What they would bring more as a usual customer of the tier above. */
  gainMinor: number;
}

/** One step up: from a tier to the one above it in which there is somebody. */
export interface TierStep<Row> {
  from: PyramidTier;
  to: PyramidTier;
  /** What the last of the tier above brings. */
  leastMinor: number;
  /** The median of the tier above: a mean would be that of its largest. */
  usualMinor: number;
  /** Those nearest to it, the first of the lower tier. */
  next: InLine<Row>[];
}

/**
 * Who is nearest to each higher tier, at most `most` of each, and what they lack (ours). Tiers are shares of the number of
 * customers: who rises takes the place of the last of the tier above. Nets of zero and less are in no line.
 *
 * @param rows the best first
 */
export function tierSteps<Row extends Pick<RankedCustomer, 'net' | 'tier'>>(
  rows: readonly Row[],
  most = 10,
): TierStep<Row>[] {
  const filled = pyramidTiers
    .map((tier) => ({ tier, rows: rows.filter((row) => row.tier === tier) }))
    .filter((tier) => tier.rows.length > 0);
  return filled.flatMap((above, place) => {
    const below = filled[place + 1];
    const last = above.rows.at(-1);
    if (below === undefined || last === undefined) return [];
    const leastMinor = last.net.minor;
    const usualMinor = medianOfSorted(above.rows.map(({ net }) => net.minor));
    const next = below.rows
      .slice(0, most)
      .filter(({ net }) => net.minor > 0)
      .map((row) => ({ row, lackingMinor: leastMinor - row.net.minor, gainMinor: usualMinor - row.net.minor }));
    return next.length === 0 ? [] : [{ from: below.tier, to: above.tier, leastMinor, usualMinor, next }];
  });
}

/** Of two in the middle their mean, rounded. */
function medianOfSorted(amounts: readonly number[]): number {
  const upper = amounts[Math.floor(amounts.length / 2)] ?? 0;
  const lower = amounts[Math.ceil(amounts.length / 2) - 1] ?? upper;
  return Math.round((lower + upper) / 2);
}
