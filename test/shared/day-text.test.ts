import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/day.ts';
import { dayText, dayWithWeekday, periodText } from '../../shared/day-text.ts';

const today = '2026-11-29';

describe('a day in words', () => {
  it('has its year only where that is another one', () => {
    expect([dayText('2026-11-23', 'en', today), dayText('2025-11-23', 'en', today)]).toEqual(['23 Nov', '23 Nov 2025']);
    expect([dayText('2026-11-03', 'zh-CN', today), dayText('2025-11-23', 'zh-CN', today)]).toEqual([
      '11月3日',
      '2025年11月23日',
    ]);
  });

  it('has its weekday where the language puts it', () => {
    expect(dayWithWeekday('2026-12-02', 'en', today)).toBe('Wed 2 Dec');
    expect(dayWithWeekday('2026-12-02', 'zh-CN', today)).toBe('12月2日周三');
  });

  it('is said with the years of a period, once where both ends share it', () => {
    expect(periodText('2025-11-29', '2026-11-28', 'en')).toBe('29 Nov 2025 – 28 Nov 2026');
    expect(periodText('2026-01-01', '2026-03-31', 'en')).toBe('1 Jan – 31 Mar 2026');
    expect(periodText('2025-11-29', '2026-11-28', 'zh-CN')).toBe('2025年11月29日至2026年11月28日');
    expect(periodText('2026-01-01', '2026-03-31', 'zh-CN')).toBe('2026年1月1日至3月31日');
    expect(periodText('2026-01-01', '2026-01-01', 'en')).toBe('1 Jan 2026');
  });

  it('is another text for every other day, wherever the machine is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), fc.constantFrom('en', 'zh-CN'), (days, language) => {
        const day = addDays('1960-01-01', days);
        expect(dayText(day, language, today)).not.toBe(dayText(addDays(day, 1), language, today));
      }),
    );
  });
});
