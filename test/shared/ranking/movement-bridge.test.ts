import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isComparable } from '../../../shared/ranking/coverage.ts';
import { movementOf } from '../../../shared/ranking/movement.ts';
import { movementBridge } from '../../../shared/ranking/movement-bridge.ts';

const net = fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: null });
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);

it('the bars of the bridge add up: each begins where the one before ends, the last part at the total of now', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(net, net), { maxLength: 30 }), (nets) => {
      const customers = nets.map(([beforeMinor, nowMinor], customerId) => ({
        ...{ customerId, groupKey: null },
        ...{ beforeMinor, nowMinor },
      }));
      const before = sum(nets.map(([then]) => then));
      const bars = movementBridge(before, movementOf(customers).parts);
      expect(bars.map(({ of }) => of)).toEqual(['before', 'new', 'up', 'down', 'lost', 'now']);
      for (const [place, bar] of bars.slice(1, -1).entries()) {
        const begin = bars[place]?.endMinor ?? Number.NaN;
        expect([bar.lowMinor, bar.highMinor]).toEqual([Math.min(begin, bar.endMinor), Math.max(begin, bar.endMinor)]);
      }
      const now = sum(nets.map(([, today]) => today));
      expect(bars.slice(-2).map(({ endMinor }) => endMinor)).toEqual([now, now]);
    }),
  );
});

it('a period of which a tenth of the days or more is missing is compared with nothing', () => {
  expect(isComparable({ days: 365, covered: 365 })).toBe(true);
  expect(isComparable({ days: 365, covered: 329 })).toBe(true);
  expect(isComparable({ days: 365, covered: 328 })).toBe(false);
  expect(isComparable({ days: 365, covered: 0 })).toBe(false);
});
