import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leapMonthOf, lunarDateOfSolar, solarDayOfLunar } from '../../../shared/dates/lunar-calendar.ts';
import { nextOccurrence, yearsOnNext } from '../../../shared/dates/next-occurrence.ts';
import { readRememberedDay } from '../../../shared/dates/read-remembered-day.ts';
import { type RememberedDay, rememberedDayOfText } from '../../../shared/dates/remembered-day.ts';
import { dayOfNumber, isDay } from '../../../shared/day.ts';

function read(typed: string): RememberedDay {
  const day = readRememberedDay(typed);
  if (day === null) throw new Error(`${typed} is no day`);
  return day;
}

describe('the next time a remembered day is kept', () => {
  it.each([
    ['1990-05-12', '2026-05-12', '2026-05-12'],
    ['1990-05-12', '2026-05-13', '2027-05-12'],
    ['--12-31', '2026-11-22', '2026-12-31'],
    ['--01-01', '2026-11-22', '2027-01-01'],
    ['2030-01-01', '2026-11-22', '2030-01-01'],
  ])('%s seen from %s is %s', (typed, today, next) => {
    expect(nextOccurrence(read(typed), today)).toBe(next);
  });

  it.each([
    ['2026-01-01', '2026-02-28'],
    ['2026-03-01', '2027-02-28'],
    ['2028-01-01', '2028-02-29'],
  ])('29 February seen from %s is %s: the 28th where there is no 29th', (today, next) => {
    expect(nextOccurrence(read('1996-02-29'), today)).toBe(next);
  });

  // The days of the festivals and the leap months are those of the Hong Kong Observatory's conversion tables.
  it.each([
    ['农历八月十五', '2024-01-01', '2024-09-17'],
    ['农历八月十五', '2024-09-18', '2025-10-06'],
    ['农历正月初一', '2026-01-05', '2026-02-17'],
    ['闰六月初一', '2025-01-30', '2025-07-25'],
    ['闰六月初一', '2026-01-30', '2026-07-14'],
  ])('%s seen from %s is %s', (typed, today, next) => {
    expect(nextOccurrence(read(typed), today)).toBe(next);
  });

  it('the 30th of the twelfth month is its 29th in a year whose twelfth month has 29 days', () => {
    expect(nextOccurrence(read('腊月三十'), '2026-01-20')).toBe('2026-02-16');
    expect(nextOccurrence(read('腊月三十'), '2024-01-20')).toBe('2024-02-09');
  });

  it('is found or null for every day a calendar can have, seen from any day', () => {
    const digits = (width: number, most: number) =>
      fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(width, '0'));
    const edge = fc.constantFrom('0000', '0001', '0002', '9998', '9999', '-');
    const text = fc
      .tuple(fc.oneof(edge, digits(4, 9999)), digits(2, 12), digits(2, 31))
      .map(([year, month, day]) => `${year}-${month}-${day}`);
    const today = fc.oneof(
      fc.constantFrom('0001-01-01', '0001-02-11', '0001-02-12', '9999-02-05', '9999-12-30', '9999-12-31'),
      fc.integer({ min: 1, max: 3_652_059 }).map((number) => dayOfNumber(number) ?? ''),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('solar', 'lunar'), fc.boolean(), today, (typed, calendar, isLeap, seenFrom) => {
        const remembered = rememberedDayOfText(typed, calendar, isLeap);
        if (remembered === null) return;
        const next = nextOccurrence(remembered, seenFrom);
        expect(next === null || (isDay(next) && next >= seenFrom)).toBe(true);
        yearsOnNext(remembered, seenFrom);
      }),
      { numRuns: 3_000, seed: 8 },
    );
  });

  it('never lies in the past, and is at most 385 days away', () => {
    const day = fc.record({
      calendar: fc.constantFrom('solar' as const, 'lunar' as const),
      year: fc.constant(null),
      month: fc.integer({ min: 1, max: 12 }),
      dayOfMonth: fc.integer({ min: 1, max: 29 }),
      isLeapMonth: fc.boolean(),
    });
    // From 1930 to 2099.
    const today = fc.integer({ min: 704_553, max: 766_644 });
    fc.assert(
      fc.property(day, today, (any, number) => {
        const remembered = { ...any, isLeapMonth: any.calendar === 'lunar' && any.isLeapMonth };
        const from = dayOfNumber(number) ?? '';
        const next = nextOccurrence(remembered, from) ?? '';
        expect(next >= from).toBe(true);
        expect(next <= (dayOfNumber(number + 385) ?? '')).toBe(true);
      }),
    );
  });
});

it('the age is counted in the years of the birthday’s own calendar', () => {
  expect(yearsOnNext(read('1990-05-12'), '2026-11-22')).toBe(37);
  expect(yearsOnNext(read('1988年腊月廿三'), '2026-01-20')).toBe(37);
  expect(yearsOnNext(read('--05-12'), '2026-11-22')).toBeNull();
});

it('a day of the lunar calendar and its solar day are the same day, from 1930 to 2099', () => {
  fc.assert(
    fc.property(fc.integer({ min: 704_553, max: 766_644 }), (number) => {
      const day = dayOfNumber(number) ?? '';
      expect(solarDayOfLunar(lunarDateOfSolar(day))).toBe(day);
    }),
  );
});

it('knows the leap months', () => {
  expect([2020, 2023, 2024, 2025, 2033].map(leapMonthOf)).toEqual([4, 2, null, 6, 11]);
});
