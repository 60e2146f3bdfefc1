import { describe, expect, it } from 'vitest';
import {
  amountText,
  columnDigits,
  fileSizeText,
  millionthsText,
  pointsText,
  roughCountText,
  shareText,
  timesText,
} from '../../../renderer/ui/figures.ts';
import { dayAndTimeText, momentText } from '../../../renderer/ui/moments.ts';

describe('figures on screen', () => {
  it('show every digit of an amount, by its currency', () => {
    expect(amountText({ minor: -1_203_351, currency: 'CNY' }, 'en')).toBe('-12,033.51');
    expect(amountText({ minor: 1_203_351, currency: 'JPY' }, 'zh-CN')).toBe('1,203,351');
    expect(amountText({ minor: 1_203_351, currency: 'KWD' }, 'en')).toBe('1,203.351');
    expect(amountText({ minor: Number.MAX_SAFE_INTEGER, currency: 'GBP' }, 'en')).toBe('90,071,992,547,409.91');
  });

  it('leave the mark out of a column of whole amounts, and never a digit that is there', () => {
    const whole = { minor: 461_400, currency: 'CNY' };
    const fine = { minor: 6_650, currency: 'CNY' };
    expect([columnDigits([whole]), columnDigits([whole, fine]), columnDigits([])]).toEqual(['none', 'all', 'none']);
    expect(amountText(whole, 'zh-CN', 'none')).toBe('4,614');
    expect(amountText(fine, 'en', 'none')).toBe('66.50');
    expect(amountText(whole, 'en')).toBe('4,614.00');
  });

  it('never show a share that is there as nothing, nor a minus before nothing', () => {
    expect([shareText(0.0001, 'en'), shareText(0, 'en'), shareText(-0.0001, 'en')]).toEqual(['<0.1%', '0.0%', '0.0%']);
    expect(shareText(0.72345, 'zh-CN')).toBe('72.3%');
  });

  it('show the digits a quantity has, and a price at least those of its currency', () => {
    expect(millionthsText(1_500_000, 'en')).toBe('1.5');
    expect(millionthsText(2_100_000, 'en', 2)).toBe('2.10');
    expect(millionthsText(2_123_456, 'en', 2)).toBe('2.123456');
  });

  it('show how many times as much with the digit that is there', () => {
    expect([timesText(2.5, 'en'), timesText(3, 'zh-CN')]).toEqual(['2.5', '3']);
  });

  it('show by two digits what is only known roughly', () => {
    expect([roughCountText(148_169, 'en'), roughCountText(97, 'en'), roughCountText(0, 'zh-CN')]).toEqual([
      '150,000',
      '97',
      '0',
    ]);
  });

  it('show a size in the unit a person thinks in', () => {
    expect(fileSizeText(900, 'en')).toBe('900 bytes');
    expect(fileSizeText(4_481_739, 'en')).toBe('4.5 MB');
  });

  it('show the time of today, and the day of any other', () => {
    const now = new Date(2026, 10, 22, 9, 30).getTime();
    expect(momentText(new Date(2026, 10, 22, 8, 2).getTime(), 'en', now)).toBe('08:02');
    expect(momentText(new Date(2026, 10, 21, 8, 2).getTime(), 'en', now)).toContain('21 Nov 2026');
    expect(momentText(new Date(2026, 10, 21, 8, 2).getTime(), 'zh-CN', now)).toContain('2026年11月21日');
  });

  it('show the day too of what is read long after', () => {
    expect(dayAndTimeText(Date.now(), 'en')).toMatch(/^\d{1,2} \w+ \d{4}, \d\d:\d\d$/u);
  });
});

it('a difference of shares is in percentage points, with its sign', () => {
  const points = [0.084, -0.076, 0.001, -0.001, 0].map((difference) => pointsText(difference, 'zh-CN'));
  expect(points).toEqual(['+8', '-8', '0', '0', '0']);
});
