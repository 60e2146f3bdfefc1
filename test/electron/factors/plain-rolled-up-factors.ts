import type { Factor } from '../../../shared/factors/factors.ts';
import type { DrawnShop } from './drawn-shop.ts';
import { ownersScore, type PlainFactors, plainFactors } from './plain-factors.ts';

type WithoutCredit = Omit<PlainFactors, 'credit'>;

/**
 * The factors of groups as of a day: those of a shop in which every group is one plain customer. Who brought whom, and who
 * sways whom, is asked of a shop that still has everybody. `unitOf`: the customer who stands for each. Credit is left out.
 */
export function plainRolledUpFactors(
  shop: DrawnShop,
  unitOf: (id: number) => number,
  asOf: string,
): Map<number, WithoutCredit> {
  const renamed = <One extends { customer: number }>(rows: One[]) =>
    rows.map((row) => ({ ...row, customer: unitOf(row.customer) }));
  const units = shop.customers.filter(({ id }) => unitOf(id) === id);
  const saidOf = (unit: number) =>
    shop.customers.filter(({ id }) => unitOf(id) === unit).map(({ buysElsewhere }) => buysElsewhere);
  const merged: DrawnShop = {
    ...shop,
    customers: units.map((unit) => {
      const said = saidOf(unit.id);
      return { ...unit, buysElsewhere: said.includes('yes') ? 'yes' : said.includes('no') ? 'no' : '' };
    }),
    orders: renamed(shop.orders),
    complaints: renamed(shop.complaints),
    promises: renamed(shop.promises),
    suggestions: shop.suggestions.map((one) => ({
      ...one,
      customer: one.customer === null ? null : unitOf(one.customer),
    })),
    groups: [],
    scores: [],
  };
  const everybody: DrawnShop = {
    ...shop,
    customers: shop.customers.map((one) => {
      const referrer = one.referredBy === null ? null : unitOf(one.referredBy);
      return referrer === unitOf(one.id)
        ? { ...one, referredBy: null, source: 'theirs' }
        : { ...one, referredBy: referrer };
    }),
    orderedBy: renamed(shop.orders),
    relations: shop.relations
      .map((one) => ({ ...one, customer: unitOf(one.customer), other: unitOf(one.other) }))
      .filter(({ customer, other }) => customer !== other),
    reviews: renamed(shop.reviews),
    groups: shop.groups
      .filter(({ kind }) => kind === 'community')
      .map((group) => ({ ...group, members: renamed(group.members) })),
    scores: [],
  };
  const ofMerged = plainFactors(merged, asOf);
  const ofEverybody = plainFactors(everybody, asOf);
  return new Map(
    units.map(({ id }) => {
      const own = (factor: Factor) =>
        Math.max(
          ...shop.customers
            .filter((member) => unitOf(member.id) === id)
            .map((member) => ownersScore(shop, member.id, factor, asOf) ?? -1),
        );
      const of = (factor: Factor, plain: Map<number, PlainFactors>) =>
        own(factor) >= 0 ? own(factor) : (plain.get(id)?.[factor] ?? null);
      return [
        id,
        {
          loyalty: of('loyalty', ofMerged),
          stability: of('stability', ofMerged),
          tolerance: of('tolerance', ofMerged),
          suggestions: of('suggestions', ofMerged),
          referrals: of('referrals', ofEverybody),
          influence: of('influence', ofEverybody),
        },
      ];
    }),
  );
}
