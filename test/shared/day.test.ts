import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  dayNumber,
  dayOf,
  dayOfNumber,
  daysBetween,
  isDay,
  monthsLater,
  readWrittenDay,
  todayLocal,
  yearOf,
} from '../../shared/day.ts';

const anyDayNumber = fc.integer({ min: 1, max: dayNumber('9999-12-31') });
const anyDay = anyDayNumber.map((number) => dayOfNumber(number) ?? '');

/** The same day by the language's own calendar, in UTC; setUTCFullYear because years below 100 mean 19xx elsewhere. */
function utcText(number: number): string {
  const date = new Date(0);
  date.setUTCFullYear(1, 0, 1);
  date.setUTCDate(date.getUTCDate() + number - 1);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`;
}

describe('a calendar day', () => {
  it.each([
    ['2023-02-28', true],
    ['2023-02-29', false],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['0001-01-01', true],
    ['9999-12-31', true],
    ['0000-00-00', false],
    ['0000-01-01', false],
    ['2023-13-01', false],
    ['2023-00-10', false],
    ['2023-04-31', false],
    ['2023-1-05', false],
    ['2023-01-05 ', false],
    ['２０２３-01-05', false],
    ['', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it.each([
    ['2026-03-14', '2026-03-14'],
    [' 2026-3-4 ', '2026-03-04'],
    ['2026/3/14', '2026-03-14'],
    ['2026.03.14', '2026-03-14'],
    ['２０２６-０３-１４', '2026-03-14'],
    ['2026-3/14', null],
    ['2026-02-29', null],
    ['26-3-14', null],
    ['2026-3', null],
    ['14.3.2026', null],
    ['', null],
  ])('as a person writes it, %j is %s', (text, expected) => {
    expect(readWrittenDay(text)).toBe(expected);
  });

  it('is made of year, month and day, or of nothing real is null', () => {
    expect(dayOf(2023, 5, 1)).toBe('2023-05-01');
    expect(dayOf(7, 1, 2)).toBe('0007-01-02');
    expect(dayOf(2023, 2, 30)).toBeNull();
    expect(dayOf(10_000, 1, 1)).toBeNull();
    expect(dayOf(2023, 1.5, 1)).toBeNull();
    expect(dayOf(Number.NaN, 1, 1)).toBeNull();
  });

  it('has the place in the calendar that the language itself counts, over all years', () => {
    fc.assert(
      fc.property(anyDayNumber, (number) => {
        expect(dayOfNumber(number)).toBe(utcText(number));
        expect(dayNumber(utcText(number))).toBe(number);
      }),
      { numRuns: 2_000 },
    );
    expect(dayNumber('1970-01-01')).toBe(719_163);
    expect(dayOfNumber(0)).toBeNull();
    expect(dayOfNumber(dayNumber('9999-12-31') + 1)).toBeNull();
  });

  it('moves by days and back', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(daysBetween(from, to))).toBe(compareDays(to, from));
      }),
    );
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(() => addDays('2023-02-30', 1)).toThrowError('DAY_INVALID');
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2023-01-15', -1, '2022-12-15'],
    ['2023-03-31', -13, '2022-02-28'],
  ])('%s moved by %i months is %s: a shorter month gives its last day', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('moved beyond an end of the calendar is the day at that end', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addMonths('9999-06-01', 12)).toBe('9999-12-31');
    expect(addMonths('0001-06-01', -12)).toBe('0001-01-01');
    expect(monthsLater('9999-12-31', 1)).toBeNull();
    expect(monthsLater('0002-01-01', -12)).toBe('0001-01-01');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000_000, max: 5_000_000 }), (day, count) => {
        for (const moved of [addDays(day, count), addMonths(day, count)]) {
          expect(isDay(moved)).toBe(true);
          if (moved !== day) expect(compareDays(moved, day)).toBe(Math.sign(count));
        }
      }),
    );
  });

  it('knows its year', () => {
    expect(yearOf('0987-01-01')).toBe(987);
  });
});

describe('today', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['Pacific/Apia', '2026-03-01T10:59:59Z', '2026-03-01', '2026-03-01T11:00:00Z', '2026-03-02'],
    ['Asia/Shanghai', '2026-03-01T15:59:59Z', '2026-03-01', '2026-03-01T16:00:00Z', '2026-03-02'],
    ['America/Sao_Paulo', '2018-11-04T02:59:59Z', '2018-11-03', '2018-11-04T03:00:00Z', '2018-11-04'],
    ['UTC', '2026-03-01T23:59:59Z', '2026-03-01', '2026-03-02T00:00:00Z', '2026-03-02'],
  ])('in %s changes at local midnight', (timeZone, before, dayBefore, after, dayAfter) => {
    process.env.TZ = timeZone;
    expect(todayLocal(new Date(before))).toBe(dayBefore);
    expect(todayLocal(new Date(after))).toBe(dayAfter);
  });

  it.each(['Pacific/Apia', 'America/Sao_Paulo', 'Asia/Shanghai'])(
    'days of 1930 to 2029 are never shifted by the clock changes of %s',
    (timeZone) => {
      process.env.TZ = timeZone;
      const first = dayNumber('1930-01-01');
      const last = dayNumber('2029-12-31');
      let day = '1930-01-01';
      for (let number = first; number < last; number++) {
        const next = addDays(day, 1);
        if (dayNumber(next) !== number + 1) throw new Error(`${day} is followed by ${next}`);
        day = next;
      }
      expect(day).toBe('2029-12-31');
    },
  );
});
