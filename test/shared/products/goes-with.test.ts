import { describe, expect, it } from 'vitest';
import { lift, support } from '../../../shared/products/goes-with.ts';

describe('two things in one order', () => {
  const counts = { all: 200, withOne: 40, withOther: 50, withBoth: 20 };

  it('have as support the share of the orders that hold both', () => {
    expect(support(counts)).toBe(0.1);
  });

  it('have as lift how many times more often they meet than by chance', () => {
    expect(lift(counts)).toBe(2);
    expect(lift({ ...counts, withBoth: 10 })).toBe(1);
  });
});
