import { describe, expect, it } from 'vitest';
import { judgeTypedDay } from '../../../shared/dates/judge-typed-day.ts';
import { readTypedDay, understandDay } from '../../../shared/dates/read-typed-day.ts';
import { type Calendar, type RememberedDay, textOfRememberedDay } from '../../../shared/dates/remembered-day.ts';

const today = '2026-11-22';

function said(day: RememberedDay | null): string | null {
  return day && `${day.calendar} ${day.isLeapMonth ? 'leap ' : ''}${textOfRememberedDay(day)}`;
}

describe('a lunar day is understood', () => {
  it.each([
    ['八月十五', 'lunar --08-15'],
    ['八月半', 'lunar --08-15'],
    ['五月五', 'lunar --05-05'],
    ['腊月三十', 'lunar --12-30'],
    ['农历1965-12-23', 'lunar 1965-12-23'],
    ['农历 1965.12.23', 'lunar 1965-12-23'],
    ['农历19651223', 'lunar 1965-12-23'],
    ['1965-12-23（农历）', 'lunar 1965-12-23'],
    ['1965年12月23日 阴历', 'lunar 1965-12-23'],
    ['65年腊月廿三', 'lunar 1965-12-23'],
    ['05年正月初一', 'lunar 2005-01-01'],
    ['农历65-12-23', 'lunar 1965-12-23'],
    ['一九六五年腊月廿三', 'lunar 1965-12-23'],
    ['六五年腊月廿三', 'lunar 1965-12-23'],
    ['1990年八月十五', 'lunar 1990-08-15'],
    ['二月三十', 'lunar --02-30'],
  ])('%s is %s', (typed, expected) => {
    expect(said(readTypedDay(typed, null))).toBe(expected);
  });
});

describe('a solar day in Han numbers is understood', () => {
  it.each([
    ['八月十五日', 'solar --08-15'],
    ['十二月三十一号', 'solar --12-31'],
    ['一九六五年十二月二十三日', 'solar 1965-12-23'],
    ['二〇〇五年一月一日', 'solar 2005-01-01'],
    ['公历1965-12-23', 'solar 1965-12-23'],
    ['12/31/1990', 'solar 1990-12-31'],
    ['3/12/1990', 'solar 1990-12-03'],
    ['阳历8月15日', 'solar --08-15'],
  ])('%s is %s', (typed, expected) => {
    expect(said(readTypedDay(typed, null))).toBe(expected);
  });
});

describe('the calendar chosen, or named by a heading, stands where the words name none', () => {
  it.each([
    ['8-15', 'lunar', 'lunar --08-15'],
    ['2-30', 'lunar', 'lunar --02-30'],
    ['1965-12-23', 'lunar', 'lunar 1965-12-23'],
    ['1965年12月23日', 'lunar', 'lunar 1965-12-23'],
    ['公历1965-12-23', 'lunar', 'solar 1965-12-23'],
    ['八月十五', 'solar', 'solar --08-15'],
    ['农历八月十五', 'solar', 'lunar --08-15'],
  ] as const)('%s with %s is %s', (typed, calendar, expected) => {
    expect(said(readTypedDay(typed, calendar))).toBe(expected);
  });

  it('and the order of day and month of the file', () => {
    const reading = (dateOrder: 'dmy' | 'mdy') => ({ dateOrder, date1904: false });
    expect(said(understandDay('03/04/1965', { calendar: 'lunar', reading: reading('dmy') }).day)).toBe(
      'lunar 1965-04-03',
    );
    expect(said(understandDay('03/04/1965', { reading: reading('mdy') }).day)).toBe('solar 1965-03-04');
  });
});

describe('what is doubtful about a day is said at once', () => {
  it.each([
    ['属马', null, 'incomplete'],
    ['1990', null, 'incomplete'],
    ['90后', null, 'incomplete'],
    ['1990年八月', null, 'incomplete'],
    ['1990-08', null, 'incomplete'],
    ['八月份', null, 'incomplete'],
    ['August 1990', null, 'incomplete'],
    ['2月30日', null, 'noSuchDay'],
    ['2023-02-29', null, 'noSuchDay'],
    ['13-13', null, 'noSuchDay'],
    ['农历八月三十一', null, 'noSuchDay'],
    ['some time in spring', null, 'unreadable'],
    ['小时候', null, 'unreadable'],
    ['二月三十', null, 'takenAsLunar'],
    ['八月十五', null, 'takenAsLunar'],
    ['八月十五', 'lunar', null],
    ['农历八月十五', null, null],
    ['腊月廿三', null, null],
    ['1988年腊月三十', null, 'notInThatYear'],
    ['1989年腊月三十', null, null],
    ['1988年闰四月初三', null, 'notInThatYear'],
    ['2020年闰四月初三', null, null],
    ['2027-01-05', null, 'ahead'],
    ['2026-11-22', null, null],
    ['1965-12-23', null, null],
    ['29 Feb', null, null],
    ['', null, null],
  ] as const)('%s (%s): %s', (typed, calendar: Calendar | null, doubt) => {
    expect(judgeTypedDay(typed, { calendar, today }).doubt).toBe(doubt);
  });
});
