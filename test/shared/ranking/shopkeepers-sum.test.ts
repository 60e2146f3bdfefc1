import { expect, it } from 'vitest';
import { firstAssumptions, shopkeepersSum } from '../../../shared/ranking/shopkeepers-sum.ts';

it('is spend per visit × visits a year × years × margin', () => {
  const assumed = { billMinor: 3_500, visitsPerYear: 40, years: 5, margin: null };
  expect(shopkeepersSum(assumed).valueMinor).toBe(700_000);
  expect(shopkeepersSum({ ...assumed, margin: 0.6 }).valueMinor).toBe(420_000);
});

it('begins as in the last twelve months: the usual bill, the visits, five years, the margin in whole percent', () => {
  const year = { netMinor: 126_000, orders: 36 };
  expect(firstAssumptions(year, 0.5961)).toEqual({ billMinor: 3_500, visitsPerYear: 36, years: 5, margin: 0.6 });
  expect(firstAssumptions(year, null).margin).toBe(null);
});

it('one more visit a week of a coffee drinker at 35 is 1,820 more spent a year, whatever the margin', () => {
  const assumed = { billMinor: 3_500, visitsPerYear: 0, years: 5, margin: null };
  expect(shopkeepersSum(assumed)).toEqual({ valueMinor: 0, weeklyVisitMinor: 182_000 });
  expect(shopkeepersSum({ ...assumed, margin: 0.5 }).weeklyVisitMinor).toBe(182_000);
});
