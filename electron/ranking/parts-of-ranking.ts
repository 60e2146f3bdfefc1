import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import type { Money } from '../../shared/money.ts';
import {
  type PyramidTier,
  pyramidTiers,
  type RankedCustomer,
  type RankingClass,
  rankingClasses,
} from '../../shared/ranking/ranking.ts';

/** How many of those who are ranked are groups; nothing where customers are ranked. */
export function groupsRanked({
  rollUp,
  rows,
}: {
  rollUp?: RolledUpKind | undefined;
  rows: readonly { group?: unknown }[];
}): {
  groups?: number;
} {
  return rollUp === undefined ? {} : { groups: rows.filter(({ group }) => group !== undefined).length };
}

/** What is to be said of each class and of each tier. */
export function partsOf<Row extends Pick<RankedCustomer, 'class' | 'tier'>, Said>(
  rows: readonly Row[],
  saidOf: (rows: readonly Row[]) => Said,
): { classes: ({ class: RankingClass } & Said)[]; tiers: ({ tier: PyramidTier } & Said)[] } {
  return {
    classes: rankingClasses.map((name) => ({
      class: name,
      ...saidOf(rows.filter((row) => row.class === name)),
    })),
    tiers: pyramidTiers.map((name) => ({ tier: name, ...saidOf(rows.filter((row) => row.tier === name)) })),
  };
}

/** The sum of amounts that are all in this currency. */
export function sumOf(amounts: readonly Money[], currency: string): Money {
  return { minor: amounts.reduce((sum, { minor }) => sum + minor, 0), currency };
}
