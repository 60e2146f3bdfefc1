import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../../shared/day.ts';
import { periodBefore, rankingPeriod } from '../../../shared/ranking/period.ts';

describe('the period before', () => {
  it.each([
    ['twelve months to a day', '2025-11-23', '2026-11-22', '2024-11-23', '2025-11-22'],
    ['a quarter', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['a year', '2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
    ['a month after a shorter one', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['a month after a longer one', '2026-02-01', '2026-02-28', '2026-01-01', '2026-01-31'],
    ['a month from the middle', '2026-03-15', '2026-04-14', '2026-02-15', '2026-03-14'],
    ['twelve months that end on 28 February', '2024-02-29', '2025-02-28', '2023-03-01', '2024-02-28'],
    ['twelve months that end on 29 February', '2023-03-01', '2024-02-29', '2022-03-01', '2023-02-28'],
    ['three years', '2023-07-01', '2026-06-30', '2020-07-01', '2023-06-30'],
  ])('of whole months is as many months: %s', (_, from, to, fromBefore, toBefore) => {
    expect(periodBefore({ from, to })).toEqual({ from: fromBefore, to: toBefore });
  });

  it.each([
    ['one day', '2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['a week', '2026-01-05', '2026-01-11', '2025-12-29', '2026-01-04'],
    ['a year begun', '2026-01-01', '2026-11-22', '2025-02-09', '2025-12-31'],
  ])('of anything else is as many days: %s', (_, from, to, fromBefore, toBefore) => {
    expect(periodBefore({ from, to })).toEqual({ from: fromBefore, to: toBefore });
  });

  it('ends the day before, whatever the period, and has as many days or months', () => {
    const someDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1900-01-01', days));
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 3_000 }), (from, days) => {
        const to = addDays(from, days);
        const before = periodBefore({ from, to });
        expect(before?.to).toBe(addDays(from, -1));
        const difference = daysBetween(before?.from ?? '', before?.to ?? '') - days;
        // Whole months differ by what the months' lengths do: at most three days, and the leap day between them.
        expect(Math.abs(difference)).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('of the last twelve months is the twelve months up to the day before, on any day', () => {
    for (let asOf = '2023-01-01'; asOf < '2025-12-31'; asOf = addDays(asOf, 1)) {
      const period = rankingPeriod({ day: asOf, reason: 'today' }, {});
      const before = periodBefore(period);
      expect([before?.to, addMonths(before?.from ?? '', 12) >= period.from], asOf).toEqual([
        addDays(period.from, -1),
        true,
      ]);
      expect(daysBetween(before?.from ?? '', before?.to ?? '')).toBeGreaterThanOrEqual(364);
    }
  });

  it('is none where the calendar has none', () => {
    expect(periodBefore({ from: '0001-01-01', to: '2026-11-22' })).toBeNull();
    expect(periodBefore({ from: '0002-01-01', to: '2026-12-31' })).toBeNull();
    expect(periodBefore({ from: '9999-12-01', to: '9999-12-31' })).toEqual({ from: '9999-11-01', to: '9999-11-30' });
    expect(periodBefore({ from: '9999-12-02', to: '9999-12-31' })).toEqual({ from: '9999-11-02', to: '9999-12-01' });
    expect(rankingPeriod({ day: '0001-06-01', reason: 'given' }, {})).toEqual({ from: '0001-01-01', to: '0001-06-01' });
    expect(rankingPeriod({ day: '0001-12-31', reason: 'given' }, {})).toEqual({ from: '0001-01-01', to: '0001-12-31' });
    expect(rankingPeriod({ day: '0002-01-01', reason: 'given' }, {})).toEqual({ from: '0001-01-02', to: '0002-01-01' });
  });
});
