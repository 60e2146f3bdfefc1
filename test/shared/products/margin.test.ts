import { describe, expect, it } from 'vitest';
import { type CostedLine, costOfLine, marginOfLines } from '../../../shared/products/margin.ts';

const line = (said: Partial<CostedLine>): CostedLine => ({
  ...{ amountMinor: 1_000, costMinor: null, costOfOneMinor: null, quantityMillionths: 2_000_000, isRefund: false },
  ...said,
});

describe('the cost of a line', () => {
  it('is what was said of the line, else its quantity times the cost of one', () => {
    expect(costOfLine(line({ costMinor: 333, costOfOneMinor: 100 }))).toBe(333);
    expect(costOfLine(line({ costOfOneMinor: 100 }))).toBe(200);
    expect(costOfLine(line({ costOfOneMinor: 33, quantityMillionths: 500_000 }))).toBe(17);
    expect(costOfLine(line({ costMinor: 0 }))).toBe(0);
  });

  it('is not known without either, or without a quantity', () => {
    expect(costOfLine(line({}))).toBeNull();
    expect(costOfLine(line({ costOfOneMinor: 100, quantityMillionths: null }))).toBeNull();
  });

  it('comes back with the goods, but not with money alone', () => {
    expect(costOfLine(line({ amountMinor: -1_000, costOfOneMinor: 100 }))).toBe(-200);
    expect(costOfLine(line({ amountMinor: -1_000, costOfOneMinor: 100, quantityMillionths: -2_000_000 }))).toBe(-200);
    expect(costOfLine(line({ amountMinor: -1_000, costOfOneMinor: 100, isRefund: true }))).toBe(0);
  });
});

describe('the margin of lines', () => {
  it('is what those with a known cost brought above it, beside the share of the sales they are', () => {
    const lines = [
      line({ costMinor: 400 }),
      line({ amountMinor: 3_000 }),
      line({ amountMinor: -500, costMinor: -200 }),
    ];
    expect(marginOfLines(lines)).toEqual({ profitMinor: 300, knownShare: 0.25 });
  });

  it('is not known where no cost of a sale is: unknown is not zero', () => {
    expect(marginOfLines([line({}), line({ amountMinor: -500, costMinor: -200 })])).toBeNull();
    expect(marginOfLines([])).toBeNull();
  });
});
