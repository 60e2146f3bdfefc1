import { describe, expect, it } from 'vitest';
import { assumedScore } from '../../../shared/factors/assumed-scores.ts';
import type { Factor } from '../../../shared/factors/factors.ts';
import {
  customerValues,
  equalWeights,
  type FactorInShop,
  factorsInShop,
  valueOfUnknown,
} from '../../../shared/factors/value.ts';

const unknown = Number.NaN;

describe('what an unknown factor counts as', () => {
  const assumed = (factor: Factor, scores: number[], purchaseDays = scores.map(() => 0)) =>
    assumedScore(factor, { scores: Float64Array.from(scores), purchaseDays, customers: scores.length });

  it('is nothing where the factor is known of nobody', () => {
    expect(assumed('credit', [unknown, unknown])).toBeNull();
  });

  it('of a two-sided factor: the known with five customers in the middle', () => {
    expect(assumed('tolerance', [5, 5, unknown])).toBeCloseTo((12.5 + 10) / 7, 12);
  });

  it('of a factor that waits: the mean of those who have just enough purchase days, once there are five', () => {
    expect(assumed('loyalty', [1, 2, 3, 4, 5], [3, 3, 3, 3, 90])).toBe(2.5);
    expect(assumed('loyalty', [1, 2, 3, 4, 2, 5, unknown], [3, 3, 3, 3, 3, 90, 1])).toBeCloseTo(2.4, 12);
    expect(assumed('stability', [1, 1, 1, 1, 1], [5, 5, 5, 5, 5])).toBe(1);
  });

  it('of a one-sided factor: the known over all customers, at most 1', () => {
    expect(assumed('referrals', [4, unknown, unknown, unknown])).toBe(1);
    expect(assumed('referrals', [2, unknown, unknown, 0])).toBe(0.5);
  });
});

describe('value', () => {
  const inShop: FactorInShop[] = [
    { factor: 'loyalty', weight: 1, assumed: 2, isCommon: true },
    { factor: 'credit', weight: 3, assumed: 3, isCommon: false },
  ];
  const valueOfOne = (known: Partial<Record<Factor, number>>) => {
    const found = customerValues(inShop, 1, (factor) => Float64Array.of(known[factor] ?? unknown));
    return {
      value: found.values[0],
      cautiousValue: found.cautiousValues[0],
      confidence: found.confidences[0],
    };
  };

  it('is the weighted mean of what is known; cautious, unknown counts as in the shop', () => {
    expect(valueOfOne({ loyalty: 4 })).toEqual({
      value: 4,
      cautiousValue: (4 + 9) / 4,
      confidence: 1,
    });
    expect(valueOfOne({ loyalty: 4, credit: 1 })).toEqual({
      value: 7 / 4,
      cautiousValue: 7 / 4,
      confidence: 1,
    });
  });

  it('says how much of the cautious value is known: the rest is assumed, whatever the confidence', () => {
    const found = customerValues(inShop, 1, (factor) => Float64Array.of(factor === 'loyalty' ? 4 : unknown));
    expect(found.confidences[0]).toBe(1);
    expect(found.knownParts[0]).toBe(4 / 4);
    expect((found.cautiousValues[0] ?? 0) - (found.knownParts[0] ?? 0)).toBe((3 * 3) / 4);
  });

  it('is unknown, not zero, where nothing is known', () => {
    expect(valueOfOne({})).toEqual({ value: unknown, cautiousValue: 11 / 4, confidence: 0 });
    expect(valueOfUnknown(inShop)).toBe(11 / 4);
  });

  it('does not lack confidence for a factor that is known of hardly anybody', () => {
    expect(valueOfOne({ credit: 5 }).confidence).toBe(3 / 4);
    expect(valueOfOne({ loyalty: 5 }).confidence).toBe(1);
  });

  it('knows no hidden factor, and the common ones by one customer in ten', () => {
    const all = Object.fromEntries(
      Object.keys(equalWeights).map((factor) => [factor, { assumed: null as number | null, knownOf: 0 }]),
    ) as Record<Factor, { assumed: number | null; knownOf: number }>;
    const found = factorsInShop(
      { ...all, credit: { assumed: 2.5, knownOf: 9 }, loyalty: { assumed: 2, knownOf: 10 } },
      100,
      equalWeights,
    );
    expect(found).toEqual([
      { factor: 'loyalty', weight: 1, assumed: 2, isCommon: true },
      { factor: 'credit', weight: 1, assumed: 2.5, isCommon: false },
    ]);
  });
});
