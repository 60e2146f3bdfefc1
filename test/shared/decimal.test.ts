import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  type Decimal,
  decimalOfNumber,
  detectDecimalMark,
  formatDecimal,
  hasMorePlaces,
  multiplyDecimals,
  multiplyPlain,
  parseDecimal,
  parsePlainDecimal,
  plainDecimalOfNumber,
  roundDecimal,
  scaledDigits,
  scaledPlain,
  subtractDecimals,
} from '../../shared/decimal.ts';
import type { DecimalMark } from '../../shared/import/fields.ts';
import { quickestMs } from './quickest.ts';

function text(value: ReturnType<typeof parseDecimal>): string {
  return typeof value === 'string' ? value : formatDecimal(value);
}

function decimal(typed: string): Decimal {
  const value = parseDecimal(typed, 'point');
  if (typeof value === 'string') throw new Error(`${typed} is ${value}`);
  return value;
}

describe('reading a decimal', () => {
  it.each<[string, DecimalMark, string]>([
    ['12.34', 'point', '12.34'],
    ['12,34', 'comma', '12.34'],
    ['1,234.56', 'point', '1234.56'],
    ['1.234,56', 'comma', '1234.56'],
    ['1 234,56', 'comma', '1234.56'],
    ['1\u00a0234,56', 'comma', '1234.56'],
    ['1\u2009234\u2009567,8', 'comma', '1234567.8'],
    ['1\u202f234,56', 'comma', '1234.56'],
    ["1'234.56", 'point', '1234.56'],
    ['1’234.56', 'point', '1234.56'],
    ['12,34,567.8', 'point', '1234567.8'],
    ['(12.50)', 'point', '-12.50'],
    ['（12.50）', 'point', '-12.50'],
    ['-12.50', 'point', '-12.50'],
    ['12.50-', 'point', '-12.50'],
    ['\u221212.50', 'point', '-12.50'],
    ['－12.50', 'point', '-12.50'],
    ['+12', 'point', '12'],
    ['１２', 'point', '12'],
    ['１，２３４．５', 'point', '1234.5'],
    ["'12", 'point', '12'],
    ['.5', 'point', '0.5'],
    ['12.', 'point', '12'],
    ['007', 'point', '7'],
    [' 12.34 ', 'point', '12.34'],
    ['\u300012\ufeff', 'point', '12'],
    ['1.5e3', 'point', '1500'],
    ['1E-3', 'point', '0.001'],
    ['0', 'point', '0'],
    ['-0', 'point', '0'],
    ['-0.00', 'point', '0.00'],
    ['12.50', 'point', '12.50'],
    ['90071992547409.91', 'point', '90071992547409.91'],
    ['1234567890123456', 'point', '1234567890123456'],
    ['1,234', 'point', '1234'],
    ['1,234', 'comma', '1.234'],
  ])('%s with decimal %s is %s', (typed, mark, expected) => {
    expect(text(parseDecimal(typed, mark))).toBe(expected);
  });

  it.each<[string, DecimalMark]>([
    ['NaN', 'point'],
    ['Infinity', 'point'],
    ['abc', 'point'],
    ['1.5万', 'point'],
    ['12.34.56', 'point'],
    ['1,23', 'point'],
    ['12.34', 'comma'],
    ['1,2345', 'point'],
    ['--12', 'point'],
    ['(-12)', 'point'],
    ['1 2', 'point'],
    ['12-34', 'point'],
    ['0x10', 'point'],
    ['1e', 'point'],
    ['1e99999999', 'point'],
    ['.', 'point'],
    ['-', 'point'],
    ['()', 'point'],
    ["'", 'point'],
  ])('%s with decimal %s is unreadable', (typed, mark) => {
    expect(parseDecimal(typed, mark)).toBe('unreadable');
  });

  it('tells blank and too large from unreadable', () => {
    expect(parseDecimal('', 'point')).toBe('blank');
    expect(parseDecimal(' \u3000\u00a0', 'point')).toBe('blank');
    expect(parseDecimal('9'.repeat(500), 'point')).toBe('tooLarge');
    expect(parseDecimal('9'.repeat(100_000), 'point')).toBe('tooLarge');
    expect(parseDecimal('1e500', 'point')).toBe('tooLarge');
    expect(text(parseDecimal('1e308', 'point'))).toBe(`1${'0'.repeat(308)}`);
  });

  it.each([
    ['8.324999999999999', '8.325'],
    ['261.95999999999998', '261.96'],
    ['0.30000000000000004', '0.3'],
    ['1.0000000000000002', '1'],
    ['123456789.12499999', '123456789.125'],
  ])('%s is understood as a spreadsheet shows it, as text and as number: %s', (typed, expected) => {
    expect(text(parseDecimal(typed, 'point'))).toBe(expected);
    expect(text(decimalOfNumber(Number(typed)))).toBe(expected);
  });

  it('cents of amounts too long for a double are not taken for noise', () => {
    expect(text(parseDecimal('90071992547409.91', 'point'))).toBe('90071992547409.91');
    expect(text(parseDecimal('12345678901234.565', 'point'))).toBe('12345678901234.565');
  });

  it('takes the numbers of a workbook by their shortest text, and refuses what is none', () => {
    expect(text(decimalOfNumber(0.1 + 0.2))).toBe('0.3');
    expect(text(decimalOfNumber(1e21))).toBe(`1${'0'.repeat(21)}`);
    expect(text(decimalOfNumber(1.5e-7))).toBe('0.00000015');
    expect(decimalOfNumber(Number.NaN)).toBe('unreadable');
    expect(decimalOfNumber(Number.POSITIVE_INFINITY)).toBe('unreadable');
    expect(plainDecimalOfNumber(-0)).toEqual({ digits: 0, scale: 0 });
    expect(plainDecimalOfNumber(2.55)).toEqual({ digits: 255, scale: 2 });
  });

  it('the fast path reads what the exact one reads', () => {
    const plainText = fc
      .tuple(fc.boolean(), fc.stringMatching(/^\d{1,9}$/), fc.stringMatching(/^\d{0,6}$/))
      .map(
        ([isNegative, whole, fraction]) => `${isNegative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`,
      );
    fc.assert(
      fc.property(plainText, (typed) => {
        const fast = parsePlainDecimal(typed, 'point');
        const exact = parseDecimal(` ${typed}`, 'point');
        if (fast === null || typeof exact === 'string') throw new Error('unread');
        const scale = 12;
        expect(scaledDigits({ digits: BigInt(fast.digits), scale: fast.scale }, scale)).toBe(
          scaledDigits(exact, scale),
        );
      }),
    );
  });

  it('formatting and parsing are inverse, with either mark', () => {
    const anyDecimal = fc.record({ digits: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), scale: fc.nat(12) });
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom<DecimalMark>('point', 'comma'), (value, mark) => {
        const read = parseDecimal(formatDecimal(value, mark), mark);
        if (typeof read === 'string') throw new Error(read);
        expect(read.digits * 10n ** BigInt(value.scale)).toBe(value.digits * 10n ** BigInt(read.scale));
      }),
    );
  });

  it.each([
    '1,'.repeat(50_000),
    ' '.repeat(100_000),
    '('.repeat(100_000),
    `${'0'.repeat(100_000)}e`,
    `1${' 000'.repeat(25_000)}x`,
    `${'1'.repeat(99_999)}.`,
    "'".repeat(100_000),
  ])('hostile text of 100,000 characters costs nothing (%#)', (typed) => {
    const ms = quickestMs(() => {
      parseDecimal(typed, 'point');
      parseDecimal(typed, 'comma');
      detectDecimalMark([typed]);
    });
    expect(ms).toBeLessThan(50);
  });
});

describe('rounding', () => {
  it.each([
    ['8.325', 2, '8.33'],
    ['-8.325', 2, '-8.33'],
    ['-2.5', 0, '-3'],
    ['2.5', 0, '3'],
    ['0.5', 0, '1'],
    ['-0.4', 0, '0'],
    ['1.005', 2, '1.01'],
    ['2.675', 2, '2.68'],
    ['1.2', 3, '1.200'],
    ['0.0049999', 2, '0.00'],
  ])('%s at %i places is %s: half away from zero', (typed, places, expected) => {
    expect(formatDecimal(roundDecimal(decimal(typed), places))).toBe(expected);
  });

  it('is the same for plain numbers and for exact ones', () => {
    const plain = fc.record({
      digits: fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
      scale: fc.nat(9),
    });
    fc.assert(
      fc.property(plain, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const exact = { digits: BigInt(value.digits), scale: value.scale };
        const reference = scaledDigits(exact, places);
        const fast = scaledPlain(value, places);
        const magnitude = reference < 0n ? -reference : reference;
        if (fast === null) expect(magnitude > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
        else expect(BigInt(fast)).toBe(reference);
        expect(hasMorePlaces(value, places)).toBe(hasMorePlaces(exact, places));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never moves a value by more than half a unit, and halves move away from zero', () => {
    const anyDecimal = fc.record({ digits: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.nat(20) });
    fc.assert(
      fc.property(anyDecimal, fc.nat(10), (value, places) => {
        const rounded = scaledDigits(value, places);
        const unit = 10n ** BigInt(Math.max(0, value.scale - places));
        const exact = value.digits * 10n ** BigInt(Math.max(0, places - value.scale));
        const distance = 2n * (rounded * unit - exact);
        const outward = exact < 0n ? -distance : distance;
        expect(outward > -unit && outward <= unit).toBe(true);
      }),
    );
  });
});

describe('computing', () => {
  it('is exact', () => {
    expect(formatDecimal(addDecimals(decimal('0.1'), decimal('0.2')))).toBe('0.3');
    expect(formatDecimal(subtractDecimals(decimal('1'), decimal('0.15')))).toBe('0.85');
    expect(formatDecimal(multiplyDecimals(decimal('2.55'), decimal('-6')))).toBe('-15.30');
    expect(multiplyPlain({ digits: 255, scale: 2 }, { digits: 6, scale: 0 })).toEqual({ digits: 1530, scale: 2 });
    expect(multiplyPlain({ digits: 2 ** 40, scale: 0 }, { digits: 2 ** 40, scale: 0 })).toBeNull();
  });
});

describe('the decimal mark of a column', () => {
  it.each<[string[], DecimalMark, boolean]>([
    [['1,234.56', '12'], 'point', false],
    [['1.234,56', '12'], 'comma', false],
    [['12,5', '3'], 'comma', false],
    [['12.50', '1.234'], 'point', false],
    [['1.234.567'], 'comma', false],
    [['1,234,567'], 'point', false],
    [['0,125'], 'comma', false],
    [['0.125'], 'point', false],
    [['1,234'], 'point', true],
    [['1.234'], 'point', true],
    [['12,50', '12.50'], 'point', true],
    [['1', '200'], 'point', false],
    [['€ 12,50', '(3,25)'], 'comma', false],
    [[], 'point', false],
  ])('of %j is %s (to be asked: %s)', (samples, mark, ambiguous) => {
    expect(detectDecimalMark(samples)).toEqual({ mark, ambiguous });
  });
});
