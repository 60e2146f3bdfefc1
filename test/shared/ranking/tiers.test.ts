import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankCustomers } from '../../../shared/ranking/rank-customers.ts';
import { pyramidTiers } from '../../../shared/ranking/ranking.ts';
import { type TieredTwice, tierMoves, tierOrNone, tierSteps, tiersOrNone } from '../../../shared/ranking/tiers.ts';
import { figuresOfNets } from './figures-of-nets.ts';

const ranked = (nets: readonly number[]) =>
  rankCustomers(figuresOfNets(nets), { currency: 'GBP', top: 10, split: 'count' });
const someNets = fc.array(fc.integer({ min: -500, max: 5_000 }), { minLength: 1, maxLength: 120 });

describe('movement between tiers', () => {
  it('says of each pair how many went, from the top down, and leaves out what nobody did', () => {
    const moved = (
      tierBefore: TieredTwice['tierBefore'],
      tier: TieredTwice['tier'],
      beforeMinor: number | null,
      nowMinor: number | null,
      groupKey: string | null = null,
    ): TieredTwice => ({ groupKey, tierBefore, tier, beforeMinor, nowMinor });
    expect(
      tierMoves([
        moved(null, 'small', null, 40),
        moved('large', 'top', 500, 900),
        moved('top', null, 800, null),
        moved('large', 'top', 600, 700, 'group-1'),
      ]),
    ).toEqual([
      { before: 'top', now: 'none', customers: 1, groups: 0, changeMinor: -800 },
      { before: 'large', now: 'top', customers: 2, groups: 1, changeMinor: 500 },
      { before: 'none', now: 'small', customers: 1, groups: 0, changeMinor: 40 },
    ]);
  });

  it('adds up to the tiers of both periods and to the difference of their nets', () => {
    const tier = fc.constantFrom(...tiersOrNone);
    fc.assert(
      fc.property(fc.array(fc.tuple(tier, tier, fc.integer(), fc.integer())), (drawn) => {
        const customers = drawn.map(
          ([before, now, beforeMinor, nowMinor]): TieredTwice => ({
            groupKey: null,
            tierBefore: before === 'none' ? null : before,
            tier: now === 'none' ? null : now,
            beforeMinor: before === 'none' ? null : beforeMinor,
            nowMinor: now === 'none' ? null : nowMinor,
          }),
        );
        const moves = tierMoves(customers);
        for (const name of tiersOrNone) {
          const count = (side: 'before' | 'now') =>
            moves.filter((move) => move[side] === name).reduce((sum, move) => sum + move.customers, 0);
          expect(count('before')).toBe(customers.filter(({ tierBefore }) => tierOrNone(tierBefore) === name).length);
          expect(count('now')).toBe(customers.filter((customer) => tierOrNone(customer.tier) === name).length);
        }
        const sum = (minors: (number | null)[]) => minors.reduce<number>((all, minor) => all + (minor ?? 0), 0);
        expect(sum(moves.map(({ changeMinor }) => changeMinor))).toBe(
          sum(customers.map(({ nowMinor }) => nowMinor)) - sum(customers.map(({ beforeMinor }) => beforeMinor)),
        );
      }),
    );
  });
});

describe('one step up', () => {
  it('names the first of the lower tier, what they lack to the last above, and what a usual one there brings more', () => {
    const rows = ranked(Array.from({ length: 20 }, (_, index) => (20 - index) * 100));
    // Of 20: one at the top, none between 1 % and 5 %, then up to the fourth.
    expect(rows.slice(0, 5).map(({ tier }) => tier)).toEqual(['top', 'medium', 'medium', 'medium', 'small']);
    const [toTop, step] = tierSteps(rows, 2);
    expect(toTop).toMatchObject({ from: 'medium', to: 'top', next: [{ lackingMinor: 100 }, { lackingMinor: 200 }] });
    expect(step).toMatchObject({
      from: 'small',
      to: 'medium',
      leastMinor: 1_700,
      usualMinor: 1_800,
      next: [
        { row: { customerId: 5 }, lackingMinor: 100, gainMinor: 200 },
        { row: { customerId: 6 }, lackingMinor: 200, gainMinor: 300 },
      ],
    });
  });

  it('is a step: everybody who brings what they lack and one more is in the tier above', () => {
    fc.assert(
      fc.property(someNets, (nets) => {
        for (const { to, next } of tierSteps(ranked(nets))) {
          for (const { row, lackingMinor, gainMinor } of next) {
            const raised = nets.map((net, index) => (index + 1 === row.customerId ? net + lackingMinor + 1 : net));
            const risen = ranked(raised).find(({ customerId }) => customerId === row.customerId);
            expect(pyramidTiers.indexOf(risen?.tier ?? 'small')).toBeLessThanOrEqual(pyramidTiers.indexOf(to));
            expect(lackingMinor).toBeGreaterThanOrEqual(0);
            expect(gainMinor).toBeGreaterThanOrEqual(lackingMinor);
          }
        }
      }),
    );
  });
});
