import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../shared/decimal.ts';
import {
  currencies,
  currencyOfText,
  formatMoney,
  isCurrency,
  minorDigits,
  minorOfDecimalText,
  minorToDecimalText,
  readAmount,
  toMinor,
} from '../../shared/money.ts';

describe('currencies', () => {
  it('have the minor digits of ISO 4217', () => {
    expect(['CNY', 'EUR', 'TWD', 'JPY', 'KRW', 'ISK', 'KWD', 'TND', 'IQD'].map(minorDigits)).toEqual([
      2, 2, 2, 0, 0, 0, 3, 3, 3,
    ]);
    expect(() => minorDigits('XXX')).toThrowError('CURRENCY_UNKNOWN');
    expect(currencies.length).toBeGreaterThan(150);
    expect(new Set(currencies).size).toBe(currencies.length);
    expect(isCurrency('cny')).toBe(false);
  });

  it.each([
    ['CNY', 'EUR', 'CNY'],
    ['cny', 'EUR', 'CNY'],
    [' RMB ', 'EUR', 'CNY'],
    ['人民币', 'EUR', 'CNY'],
    ['￥', 'CNY', 'CNY'],
    ['¥', 'JPY', 'JPY'],
    ['¥', 'EUR', 'CNY'],
    ['元', 'CNY', 'CNY'],
    ['元', 'HKD', 'HKD'],
    ['$', 'CNY', 'USD'],
    ['$', 'AUD', 'AUD'],
    ['€', 'CNY', 'EUR'],
    ['£', 'CNY', 'GBP'],
    ['港币', 'CNY', 'HKD'],
    ['ＵＳＤ', 'CNY', 'USD'],
  ])('%s in an archive of %s means %s', (typed, home, expected) => {
    expect(currencyOfText(typed, home)).toBe(expected);
  });

  it.each(['', '万', '积分', 'k', 'XYZ', '__proto__', 'constructor'])('%j means none', (typed) => {
    expect(currencyOfText(typed, 'CNY')).toBeNull();
  });
});

describe('an amount with its currency mark', () => {
  it.each([
    ['￥1,200', '1200', '￥'],
    ['¥1,200.50', '1200.50', '¥'],
    ['$12', '12', '$'],
    ['-￥12.5', '-12.5', '￥'],
    ['￥-12.5', '-12.5', '￥'],
    ['(€12.50)', '-12.50', '€'],
    ['€(12.50)', '-12.50', '€'],
    ['USD 12', '12', 'USD'],
    ['12 USD', '12', 'USD'],
    ['12元', '12', '元'],
    ['１２元', '12', '元'],
    ['￥12元', '12', '￥'],
    ['12.50', '12.50', null],
  ])('%s is %s with mark %s', (typed, expected, mark) => {
    const read = readAmount(typed, 'point');
    if (typeof read === 'string') throw new Error(read);
    expect(formatDecimal(read.decimal)).toBe(expected);
    expect(read.currencyMark).toBe(mark);
  });

  it.each(['1.5万', '12k', '约12', 'USD', '￥', '$12€', '12 apples', '2023-05-01', '10%', '12:30', '1-2元'])(
    '%s is unreadable',
    (typed) => {
      expect(readAmount(typed, 'point')).toBe('unreadable');
    },
  );
});

describe('minor units', () => {
  it('are rounded half away from zero, once, and refused beyond what is exact', () => {
    expect(toMinor({ digits: 8325n, scale: 3 }, 2)).toBe(833);
    expect(toMinor({ digits: -25n, scale: 1 }, 0)).toBe(-3);
    expect(toMinor({ digits: 12n, scale: 0 }, 3)).toBe(12_000);
    expect(toMinor({ digits: 9_007_199_254_740_991n, scale: 2 }, 2)).toBe(Number.MAX_SAFE_INTEGER);
    expect(toMinor({ digits: 9_007_199_254_740_992n, scale: 2 }, 2)).toBe('tooLarge');
    expect(toMinor({ digits: 10n ** 308n, scale: 0 }, 2)).toBe('tooLarge');
  });

  it('become text and come back', () => {
    expect(minorToDecimalText(-1_203_351, 2)).toBe('-12033.51');
    expect(minorToDecimalText(5, 2)).toBe('0.05');
    expect(minorToDecimalText(-5, 3)).toBe('-0.005');
    expect(minorToDecimalText(12, 0)).toBe('12');
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(0, 2, 3), (minor, digits) => {
        expect(minorOfDecimalText(minorToDecimalText(minor, digits), digits)).toBe(minor);
      }),
    );
    expect(minorOfDecimalText('1.005', 2)).toBeNull();
    expect(minorOfDecimalText('1.500', 2)).toBe(150);
    expect(minorOfDecimalText('twelve', 2)).toBeNull();
  });

  it('are shown with all their digits, also beyond what a double would show', () => {
    expect(formatMoney(123_450, 'CNY', 'zh-CN')).toBe('¥1,234.50');
    expect(formatMoney(-1_203_351, 'GBP', 'en')).toBe('-£12,033.51');
    expect(formatMoney(1_234, 'JPY', 'en')).toBe('¥1,234');
    expect(formatMoney(1_234, 'KWD', 'en').replace(/\s/gu, ' ')).toBe('KWD 1.234');
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'GBP', 'en')).toBe('£90,071,992,547,409.91');
    expect(() => formatMoney(1, '???', 'en')).toThrowError('CURRENCY_UNKNOWN');
  });
});
