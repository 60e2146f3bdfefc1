import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoughtTwice, movementOf, movementParts } from '../../../shared/ranking/movement.ts';
import { periodLastYear } from '../../../shared/ranking/period.ts';

const customers = (...nets: [before: number | null, now: number | null][]): BoughtTwice[] =>
  nets.map(([beforeMinor, nowMinor], index) => ({ customerId: index + 1, groupKey: null, beforeMinor, nowMinor }));

describe('movement', () => {
  it('tells lost, new, up, down and same apart, the greatest gain first', () => {
    const { rows, parts } = movementOf(customers([100, null], [null, 70], [10, 30], [50, 20], [5, 5]));
    expect(rows.map(({ customerId, part, changeMinor }) => [customerId, part, changeMinor])).toEqual([
      [2, 'new', 70],
      [3, 'up', 20],
      [5, 'same', 0],
      [4, 'down', -30],
      [1, 'lost', -100],
    ]);
    expect(parts.down).toEqual({ customers: 1, groups: 0, beforeMinor: 50, nowMinor: 20, changeMinor: -30 });
  });

  it('adds up: the changes of the parts are the difference of the two periods', () => {
    const net = fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(net, net), { maxLength: 30 }), (drawn) => {
        const bought = customers(...drawn.filter(([before, now]) => before !== null || now !== null));
        const sum = (values: (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
        const { parts, rows } = movementOf(bought);
        const changes = movementParts.map((part) => parts[part].changeMinor);
        expect(sum(changes)).toBe(sum(bought.map((one) => one.nowMinor)) - sum(bought.map((one) => one.beforeMinor)));
        expect(movementParts.reduce((all, part) => all + parts[part].customers, 0)).toBe(rows.length);
      }),
    );
  });
});

it('the same period last year has the same days of the calendar', () => {
  expect(periodLastYear({ from: '2026-04-01', to: '2026-06-30' })).toEqual({ from: '2025-04-01', to: '2025-06-30' });
  expect(periodLastYear({ from: '2024-02-01', to: '2024-02-29' })).toEqual({ from: '2023-02-01', to: '2023-02-28' });
});
