import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAgain, mayBeDueAgain } from '../../../shared/products/due-again.ts';

describe('a thing is due to be bought again', () => {
  // (2 × 20 + 40) ÷ (2 + 2) = 20 days after day 140.
  const days = [100, 120, 140];

  it('from 80 % of its usual gap until twice that gap', () => {
    const isSaid = (asOf: number) => dueAgain(days, 20, asOf) !== null;
    expect([155, 156, 180, 181].map(isSaid)).toEqual([false, true, true, false]);
    expect(dueAgain(days, 20, 160)).toEqual({ lastDay: 140, usualGap: 20, dueDay: 160 });
  });

  it('with two gaps of the customer’s own and more', () => {
    expect(dueAgain([120, 140], 20, 160)).toBeNull();
    expect(dueAgain([], 20, 160)).toBeNull();
    // A gap from before the memory of 730 days does not count.
    expect(dueAgain([100, 900, 940], 20, 960)).toBeNull();
  });

  it('judged to its day: later purchases are not seen', () => {
    expect(dueAgain([...days, 158], 20, 157)).toEqual(dueAgain(days, 20, 157));
    expect(dueAgain([...days, 158], 20, 160)).toBeNull();
  });

  it('only on days on which some gap of the thing makes it due', () => {
    for (let asOf = 100; asOf < 400; asOf += 1) {
      const isEver = Array.from({ length: 54 }, (_, place) => dueAgain(days, 7 + place, asOf)).some(
        (due) => due !== null,
      );
      if (isEver) expect(mayBeDueAgain(days, asOf)).toBe(true);
    }
    // At least (2 × 7 + 40) ÷ 4 days, at most (2 × 60 + 40) ÷ 4.
    expect([150, 151, 220, 221].map((asOf) => mayBeDueAgain(days, asOf))).toEqual([false, true, true, false]);
    expect(mayBeDueAgain([120, 140], 160)).toBe(false);
  });

  it('once, in one span of days after the last purchase', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 700 }), { minLength: 3, maxLength: 12 }),
        fc.integer({ min: 7, max: 60 }),
        (drawn, gapOfThing) => {
          const ascending = drawn.sort((a, b) => a - b);
          const last = ascending.at(-1) ?? 0;
          const said = Array.from({ length: 2_000 }, (_, since) => dueAgain(ascending, gapOfThing, last + since));
          const since = said.flatMap((due, days) => (due === null ? [] : [days]));
          const gap = said.find((due) => due !== null)?.usualGap ?? 0;
          expect(since).toEqual(
            Array.from({ length: 2_000 }, (_, days) => days).filter((days) => days >= 0.8 * gap && days <= 2 * gap),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
