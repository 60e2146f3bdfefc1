import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassLimits, ClassSplit } from '../../../shared/ranking/class-rule.ts';
import { paretoCurve } from '../../../shared/ranking/pareto.ts';
import { asOfDay, rankingPeriod } from '../../../shared/ranking/period.ts';
import { defaultTop, rankCustomers } from '../../../shared/ranking/rank-customers.ts';
import { figuresOfNets } from './figures-of-nets.ts';

const customers = (...nets: number[]) => figuresOfNets(nets);

const inYuan = { currency: 'CNY' };

const letters = (rows: { class: string | null }[]) => rows.map((row) => row.class ?? '-').join('');

describe('order', () => {
  it('is by net; equal nets stand as they came and share the rank', () => {
    const rows = rankCustomers(customers(100, 300, 100, 50, 300), { ...inYuan, top: 50, split: 'count' });
    expect(rows.map((row) => [row.rank, row.customerId])).toEqual([
      [1, 2],
      [1, 5],
      [3, 1],
      [3, 3],
      [5, 4],
    ]);
  });

  it('falls from net to net, whatever the nets', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), { maxLength: 40 }), (nets) => {
        const inOrder = rankCustomers(customers(...nets), { ...inYuan, top: 10, split: 'share' }).map(
          ({ net }) => net.minor,
        );
        expect(inOrder).toEqual([...nets].sort((a, b) => b - a));
      }),
    );
  });
});

describe('shares', () => {
  it('are of the net of all ranked customers and add up to the whole', () => {
    const rows = rankCustomers(customers(600, 300, 100), { ...inYuan, top: 3, split: 'count' });
    expect(rows.map((row) => [row.share, row.cumulativeShare])).toEqual([
      [0.6, 0.6],
      [0.3, 0.9],
      [0.1, 1],
    ]);
  });

  it('are zero where returns outweigh the sales of everybody together', () => {
    expect(rankCustomers(customers(10, -40), { ...inYuan, top: 2, split: 'count' }).map((row) => row.share)).toEqual([
      0, 0,
    ]);
  });
});

describe('classes', () => {
  it('by count: a fifth is A, three tenths are B, the rest of the top are C, nobody below has one', () => {
    expect(
      letters(
        rankCustomers(customers(...Array.from({ length: 12 }, (_, i) => 100 - i)), {
          ...inYuan,
          top: 10,
          split: 'count',
        }),
      ),
    ).toBe('AABBBCCCCC--');
  });

  it('by count: cuts are rounded up in whole numbers, so that a fifth of five is one', () => {
    expect(letters(rankCustomers(customers(5, 4, 3, 2, 1), { ...inYuan, top: 5, split: 'count' }))).toBe('ABBCC');
    expect(letters(rankCustomers(customers(9), { ...inYuan, top: 50, split: 'count' }))).toBe('A');
  });

  it('by share: the customer who carries the sum over 70 % is still A, over 90 % still B', () => {
    expect(letters(rankCustomers(customers(500, 250, 100, 100, 50), { ...inYuan, top: 5, split: 'share' }))).toBe(
      'AABBC',
    );
    expect(letters(rankCustomers(customers(990, 10), { ...inYuan, top: 2, split: 'share' }))).toBe('AC');
  });

  it('by share: the share is of the top N, not of everybody', () => {
    expect(
      letters(rankCustomers(customers(50, 30, 20, 900 / 18, 10, 10, 10), { ...inYuan, top: 2, split: 'share' })),
    ).toBe('AA-----');
  });

  it('end where the owner says', () => {
    const ten = customers(...Array.from({ length: 10 }, (_, i) => 100 - i));
    const of = (split: ClassSplit, limits: ClassLimits, figures = ten) =>
      letters(rankCustomers(figures, { ...inYuan, top: 10, split, limits }));
    expect(of('count', { a: 10, b: 30 })).toBe('ABBCCCCCCC');
    expect(of('count', { a: 25, b: 100 })).toBe('AAABBBBBBB');
    expect(of('share', { a: 50, b: 75 }, customers(500, 250, 100, 100, 50))).toBe('ABCCC');
  });

  it('by total: everybody has one, by cumulative share of the net of all, whatever the top', () => {
    const of = (top: number, ...nets: number[]) =>
      letters(rankCustomers(customers(...nets), { ...inYuan, top, split: 'total' }));
    expect(of(1, 700, 150, 100, 30, 20)).toBe('AABCC');
    expect(of(50, 800, 150, 50)).toBe('ABC');
    expect(of(2, 10, -40, 0)).toBe('CCC');
  });

  it('agree with a slow reading of their limits, whatever the nets', () => {
    const limit = fc.integer({ min: 1, max: 100 });
    const splits = fc.constantFrom('count' as const, 'share' as const, 'total' as const);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 999 }), { maxLength: 30 }),
        splits,
        limit,
        limit,
        (nets, split, one, other) => {
          const limits = { a: Math.min(one, other), b: Math.max(one, other) };
          const rows = rankCustomers(customers(...nets), { ...inYuan, top: 12, split, limits });
          const classified = split === 'total' ? rows : rows.slice(0, 12);
          const whole = classified.reduce((sum, { net }) => sum + net.minor, 0);
          const slow = rows.map((_, at) => {
            if (at >= classified.length) return '-';
            const before = rows.slice(0, at).reduce((sum, { net }) => sum + net.minor, 0);
            const isWithin = (percent: number) =>
              split === 'count'
                ? at < Math.ceil((classified.length * percent) / 100)
                : whole > 0 && before / whole < percent / 100;
            return isWithin(limits.a) ? 'A' : isWithin(limits.b) ? 'B' : 'C';
          });
          expect(letters(rows)).toBe(slow.join(''));
        },
      ),
    );
  });

  it('the top is fifty, or a fifth of the customers where that is fewer', () => {
    expect([defaultTop(1000), defaultTop(250), defaultTop(249), defaultTop(3), defaultTop(0)]).toEqual([
      50, 50, 50, 1, 1,
    ]);
    expect(defaultTop(100)).toBe(20);
  });
});

describe('pyramid', () => {
  it('cuts at one, five and twenty in a hundred of all ranked, rounded up', () => {
    const tiers = rankCustomers(customers(...Array.from({ length: 200 }, (_, i) => 1000 - i)), {
      ...inYuan,
      top: 10,
      split: 'count',
    }).map((row) => row.tier);
    expect([tiers.indexOf('large'), tiers.indexOf('medium'), tiers.indexOf('small')]).toEqual([2, 10, 40]);
    expect(rankCustomers(customers(3, 2, 1), { ...inYuan, top: 3, split: 'count' }).map((row) => row.tier)).toEqual([
      'top',
      'small',
      'small',
    ]);
  });
});

describe('Pareto curve', () => {
  it('begins at nothing, ends at everything, and keeps its points few', () => {
    const curve = paretoCurve(
      rankCustomers(customers(...Array.from({ length: 5000 }, (_, i) => 6000 - i)), {
        ...inYuan,
        top: 50,
        split: 'count',
      }),
    );
    expect(curve[0]).toEqual({ customerShare: 0, netShare: 0 });
    expect(curve.at(-1)).toEqual({ customerShare: 1, netShare: 1 });
    expect(curve).toHaveLength(201);
  });
});

describe('period', () => {
  it('is the twelve months up to the as-of day, both ends inclusive', () => {
    expect(rankingPeriod({ day: '2026-11-22', reason: 'today' }, {})).toEqual({ from: '2025-11-23', to: '2026-11-22' });
    expect(rankingPeriod({ day: '2024-02-29', reason: 'given' }, {})).toEqual({ from: '2023-03-01', to: '2024-02-29' });
  });

  it('ends at the last order where that is over twelve months back', () => {
    expect(asOfDay('2026-11-22', '2025-11-22')).toEqual({ day: '2026-11-22', reason: 'today' });
    expect(asOfDay('2026-11-22', '2025-11-21')).toEqual({ day: '2025-11-21', reason: 'lastOrder' });
    expect(asOfDay('2026-11-22', null)).toEqual({ day: '2026-11-22', reason: 'today' });
  });

  it('that ends before it begins is refused', () => {
    expect(() => rankingPeriod({ day: '2026-01-01', reason: 'today' }, { from: '2026-02-01' })).toThrow(
      'PERIOD_REVERSED',
    );
  });
});
