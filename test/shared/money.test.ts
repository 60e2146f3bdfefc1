import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../shared/decimal.ts';
import {
  currencies,
  digitsOfAll,
  formatMoney,
  inUnitsOfPlaces,
  isCurrency,
  minorDigits,
  moneyDifference,
  moneyInUnits,
  moneyOfDecimalText,
  moneyToDecimalText,
} from '../../shared/money.ts';
import { currencyOfText, readAmount } from '../../shared/read-amount.ts';

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

  it.each(['约12', 'USD', '￥', '$12€', '12 apples', '2023-05-01', '10%', '12:30', '1-2元'])(
    '%s is unreadable',
    (typed) => {
      expect(readAmount(typed, 'point')).toBe('unreadable');
    },
  );
});

describe('minor units', () => {
  it('are rounded half away from zero, once, and refused beyond what is exact', () => {
    expect(inUnitsOfPlaces({ digits: 8325n, scale: 3 }, 2)).toBe(833);
    expect(inUnitsOfPlaces({ digits: -25n, scale: 1 }, 0)).toBe(-3);
    expect(inUnitsOfPlaces({ digits: 12n, scale: 0 }, 3)).toBe(12_000);
    expect(inUnitsOfPlaces({ digits: 9_007_199_254_740_991n, scale: 2 }, 2)).toBe(Number.MAX_SAFE_INTEGER);
    expect(inUnitsOfPlaces({ digits: 9_007_199_254_740_992n, scale: 2 }, 2)).toBe('tooLarge');
    expect(inUnitsOfPlaces({ digits: 10n ** 308n, scale: 0 }, 2)).toBe('tooLarge');
  });

  it('become text and come back', () => {
    expect(moneyToDecimalText({ minor: -1_203_351, currency: 'CNY' })).toBe('-12033.51');
    expect(moneyToDecimalText({ minor: 5, currency: 'CNY' })).toBe('0.05');
    expect(moneyToDecimalText({ minor: -5, currency: 'KWD' })).toBe('-0.005');
    expect(moneyToDecimalText({ minor: 12, currency: 'JPY' })).toBe('12');
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencies), (minor, currency) => {
        expect(moneyOfDecimalText(moneyToDecimalText({ minor, currency }), currency)).toEqual({ minor, currency });
      }),
    );
    expect(moneyOfDecimalText('1.005', 'CNY')).toBeNull();
    expect(moneyOfDecimalText('1.500', 'CNY')).toEqual({ minor: 150, currency: 'CNY' });
    expect(moneyOfDecimalText('twelve', 'CNY')).toBeNull();
  });

  it('of several currencies share one scale without losing a digit, and differ only within one', () => {
    expect(digitsOfAll([])).toBe(0);
    expect(digitsOfAll(['JPY', 'CNY'])).toBe(2);
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.constantFrom(...currencies), (minor, currency) => {
        const units = moneyInUnits({ minor, currency }, digitsOfAll(currencies));
        expect(units / 10 ** 3).toBeCloseTo(Number(moneyToDecimalText({ minor, currency })), 6);
      }),
    );
    const yen = { minor: 12, currency: 'JPY' };
    expect(moneyDifference(yen, { minor: 5, currency: 'JPY' })).toEqual({ minor: 7, currency: 'JPY' });
    expect(() => moneyDifference(yen, { minor: 5, currency: 'CNY' })).toThrowError('CURRENCY_UNKNOWN');
  });

  it('are shown with all their digits, also beyond what a double would show', () => {
    expect(formatMoney({ minor: 123_450, currency: 'CNY' }, 'zh-CN')).toBe('¥1,234.50');
    expect(formatMoney({ minor: -1_203_351, currency: 'GBP' }, 'en')).toBe('-£12,033.51');
    expect(formatMoney({ minor: 1_234, currency: 'JPY' }, 'en')).toBe('¥1,234');
    expect(formatMoney({ minor: 1_234, currency: 'KWD' }, 'en').replace(/\s/gu, ' ')).toBe('KWD 1.234');
    expect(formatMoney({ minor: Number.MAX_SAFE_INTEGER, currency: 'GBP' }, 'en')).toBe('£90,071,992,547,409.91');
    expect(() => formatMoney({ minor: 1, currency: '???' }, 'en')).toThrowError('CURRENCY_UNKNOWN');
  });
});
