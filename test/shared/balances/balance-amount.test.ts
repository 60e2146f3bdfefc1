import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceDecimalText, decimalsOf, readBalanceChange } from '../../../shared/balances/balance-amount.ts';

const million = 1_000_000;

describe('a change of a balance in one line', () => {
  it.each([
    ['+5', 5, ''],
    ['5', 5, ''],
    ['-10 free coffee', -10, 'free coffee'],
    ['−10', -10, ''],
    ['20 两杯拿铁', 20, '两杯拿铁'],
    ['－１０，换一杯', -10, '换一杯'],
    ['+1,200.5 top-up', 1_200.5, 'top-up'],
    ['3杯', 3, '杯'],
  ])('%s', (typed, amount, reason) => {
    expect(readBalanceChange(typed)).toEqual({ amountMillionths: amount * million, reason });
  });

  it.each(['', 'free coffee', '+', '9999999999999', 'five'])('%j is none', (typed) => {
    expect(readBalanceChange(typed)).toBeNull();
  });
});

it('an amount as text has the decimals of its unit at least and never loses one it has', () => {
  expect(balanceDecimalText(120 * million, 0)).toBe('120');
  expect(balanceDecimalText(-1_250_000, 2)).toBe('-1.25');
  expect(balanceDecimalText(1_500_000, 2)).toBe('1.50');
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(3), (amount, decimals) => {
      const text = balanceDecimalText(amount, decimals);
      expect(Math.round(Number(text) * million)).toBe(amount);
      expect((text.split('.')[1] ?? '').length).toBe(Math.max(decimals, decimalsOf(amount)));
    }),
  );
});
