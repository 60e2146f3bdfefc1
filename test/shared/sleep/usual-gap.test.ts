import { describe, expect, it } from 'vitest';
import { purchaseRhythm, shopGapDays, usualGapDays } from '../../../shared/sleep/usual-gap.ts';

const asOf = 800_000;
const every = (gap: number, times: number) =>
  Array.from({ length: times }, (_, index) => asOf - (times - 1 - index) * gap);
const gapOf = (days: readonly number[], shopGap: number) => {
  const rhythm = purchaseRhythm(days, asOf);
  return rhythm === null ? null : usualGapDays(rhythm, shopGap);
};

describe('the rhythm of purchase days', () => {
  it('sees nothing after the day asked for', () => {
    expect(purchaseRhythm([10, 20, 30, 40], 30)).toEqual({ lastDay: 30, purchaseDays: 3, gaps: 2, spanDays: 20 });
    expect(purchaseRhythm([10, 20, 30, 40], 9)).toBeNull();
  });

  it('counts the day itself', () => {
    expect(purchaseRhythm([10, 20], 20)?.lastDay).toBe(20);
  });

  it('forgets days more than 730 before the last one, and keeps the 730th', () => {
    expect(purchaseRhythm([0, 1, 731], 800)).toEqual({ lastDay: 731, purchaseDays: 3, gaps: 1, spanDays: 730 });
    expect(purchaseRhythm([0, 731], 800)).toEqual({ lastDay: 731, purchaseDays: 2, gaps: 0, spanDays: 0 });
  });
});

describe("the shop's gap", () => {
  const rhythms = (gaps: readonly number[]) =>
    gaps.map((gap) => ({ lastDay: asOf, purchaseDays: 3, gaps: 2, spanDays: 2 * gap }));

  it('is 30 days while fewer than ten customers have three purchase days', () => {
    expect(shopGapDays(rhythms([9, 9, 9, 9, 9, 9, 9, 9, 9]))).toBe(30);
    expect(shopGapDays([])).toBe(30);
  });

  it('is the median of the mean gaps', () => {
    expect(shopGapDays(rhythms([8, 8, 8, 8, 8, 20, 40, 40, 40, 40, 40]))).toBe(20);
    expect(shopGapDays(rhythms([8, 8, 8, 8, 10, 20, 40, 40, 40, 40]))).toBe(15);
  });

  it('is kept within 7 and 60', () => {
    expect(shopGapDays(rhythms(Array.from({ length: 10 }, () => 1)))).toBe(7);
    expect(shopGapDays(rhythms(Array.from({ length: 10 }, () => 300)))).toBe(60);
  });

  it('leaves out who has two purchase days or fewer', () => {
    const few = { lastDay: asOf, purchaseDays: 2, gaps: 1, spanDays: 50 };
    expect(shopGapDays([...rhythms(Array.from({ length: 10 }, () => 9)), few, few, few])).toBe(9);
  });
});

describe('the usual gap', () => {
  it('is the shop’s own for a single purchase', () => {
    expect(gapOf([asOf], 23)).toBe(23);
  });

  it('adds two gaps of the shop to the customer’s own', () => {
    expect(gapOf([asOf - 40, asOf - 10, asOf], 30)).toBe((2 * 30 + 40) / 4);
  });

  it('of a weekly customer of two years is about a week in every shop', () => {
    expect(gapOf(every(7, 105), 7)).toBeCloseTo(7, 10);
    expect(gapOf(every(7, 105), 60)).toBeCloseTo(8, 10);
  });
});
