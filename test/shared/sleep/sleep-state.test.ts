import { describe, expect, it } from 'vitest';
import { defaultSleepRules, sleepLimitsDays, sleepState } from '../../../shared/sleep/sleep-state.ts';
import { purchaseRhythm, usualGapDays } from '../../../shared/sleep/usual-gap.ts';

const byRhythm = { ...defaultSleepRules, mode: 'rhythm' } as const;
const today = 800_000;

/** Days of silence after which a customer who bought on these days begins to doze, by own rhythm. */
function dozesAfter(days: readonly number[], shopGap: number): number {
  const rhythm = purchaseRhythm(days, today);
  if (rhythm === null) throw new Error('no purchase');
  return sleepLimitsDays(byRhythm, usualGapDays(rhythm, shopGap))[0];
}

const every = (gap: number, times: number) =>
  Array.from({ length: times }, (_, index) => today - index * gap).reverse();
const shopGaps = Array.from({ length: 60 - 7 + 1 }, (_, index) => 7 + index);

describe('sleep by fixed days', () => {
  it.each([
    [0, 'awake'],
    [59, 'awake'],
    [60, 'dozing'],
    [119, 'dozing'],
    [120, 'halfAsleep'],
    [239, 'halfAsleep'],
    [240, 'asleep'],
    [5000, 'asleep'],
  ] as const)('after %i days a customer is %s', (silent, state) => {
    expect(sleepState(silent, sleepLimitsDays(defaultSleepRules, 1000))).toBe(state);
  });
});

describe('sleep by own rhythm, in a shop of every gap from 7 to 60', () => {
  it.each(shopGaps)('%i days: a weekly buyer of two years dozes after 17.5 to 20 days', (shopGap) => {
    expect(dozesAfter(every(7, 105), shopGap)).toBeGreaterThanOrEqual(17.5);
    expect(dozesAfter(every(7, 105), shopGap)).toBeLessThanOrEqual(20);
  });

  it.each(shopGaps)('%i days: with two missed weeks a year after 18.6 to 21.2 days', (shopGap) => {
    // Two holidays of two weeks in two years: one week missed in each half of a year.
    const missed = new Set([20, 46, 72, 98]);
    const days = every(7, 105).filter((_, index) => !missed.has(index));
    const after = dozesAfter(days, shopGap);
    expect(after).toBeGreaterThanOrEqual(17.5 * (104 / 100) - 0.05);
    expect(after).toBeLessThanOrEqual(21.2);
  });

  it.each(shopGaps)('%i days: a yearly buyer is awake in month five', (shopGap) => {
    expect(dozesAfter(every(365, 3), shopGap)).toBeGreaterThan(155);
  });

  it.each(shopGaps)('%i days: a daily guest dozes after 14 days', (shopGap) => {
    expect(dozesAfter(every(1, 600), shopGap)).toBe(14);
  });

  it.each(shopGaps)('%i days: one purchase dozes after 2.5 of them', (shopGap) => {
    expect(dozesAfter([today], shopGap)).toBe(Math.max(14, 2.5 * shopGap));
  });

  it('no state begins before 14, 28 and 56 days, and each has begun after 548, 730 and 1,095', () => {
    expect(sleepLimitsDays(byRhythm, 1)).toEqual([14, 28, 56]);
    expect(sleepLimitsDays(byRhythm, 400)).toEqual([548, 730, 1095]);
  });

  it('states come in their order for every usual gap', () => {
    for (let gap = 0.5; gap < 1000; gap += 0.5) {
      const [dozing, halfAsleep, asleep] = sleepLimitsDays(byRhythm, gap);
      expect(dozing).toBeLessThan(halfAsleep);
      expect(halfAsleep).toBeLessThan(asleep);
    }
  });
});
