import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';

function drawn(seed: string, count = 5): number[] {
  const random = new RandomSource(seed);
  return Array.from({ length: count }, () => random.fraction());
}

describe('chance that repeats itself', () => {
  it('the same seed draws the same, another seed draws another', () => {
    expect(drawn('café')).toEqual(drawn('café'));
    expect(drawn('café')).not.toEqual(drawn('cafe'));
  });

  it('a draw more in one branch changes nothing in another', () => {
    const one = new RandomSource('shop');
    const other = new RandomSource('shop');
    other.branch('people').fraction();
    other.fraction();
    expect(other.branch('orders').fraction()).toBe(one.branch('orders').fraction());
  });

  it('fractions fill 0 to 1 evenly', () => {
    const bins = new Array<number>(10).fill(0);
    for (const value of drawn('even', 20_000)) bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1;
    expect(Math.min(...bins)).toBeGreaterThan(1_850);
    expect(Math.max(...bins)).toBeLessThan(2_150);
  });

  it('the distributions have the means they promise', () => {
    const random = new RandomSource('means');
    const mean = (draw: () => number) =>
      Array.from({ length: 20_000 }, draw).reduce((sum, value) => sum + value) / 20_000;
    expect(mean(() => random.poisson(4.5))).toBeCloseTo(4.5, 1);
    expect(mean(() => random.exponential(3))).toBeCloseTo(3, 0);
    expect(mean(() => random.normal())).toBeCloseTo(0, 1);
    expect(mean(() => random.whole(1, 6))).toBeCloseTo(3.5, 1);
  });

  it('a shuffle keeps every item once, and nothing is picked from nothing', () => {
    const random = new RandomSource('cards');
    expect(random.shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
