import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../../shared/day.ts';
import type { Cell, DateOrder } from '../../../shared/import/fields.ts';
import { detectDateOrder, parseBirthday, readBirthday, readDay } from '../../../shared/import/read-day.ts';
import { readTime } from '../../../shared/import/read-time.ts';
import { quickestMs } from '../quickest.ts';

function reading(dateOrder: DateOrder = 'ymd', date1904 = false) {
  return { dateOrder, date1904 };
}

function shown(cell: Cell, dateOrder: DateOrder = 'ymd', date1904 = false): string | null {
  const read = readDay(cell, reading(dateOrder, date1904));
  if (read === null) return null;
  return read.time === null ? read.day : `${read.day} ${read.time}`;
}

describe('a day', () => {
  it.each([
    ['2010-12-01', '2010-12-01'],
    ['2010-12-01 08:26:00', '2010-12-01 08:26:00'],
    ['2010-12-01 08:26', '2010-12-01 08:26:00'],
    ['2010-12-01T08:26:00Z', '2010-12-01 08:26:00'],
    ['2010-12-01T23:26:00-11:00', '2010-12-01 23:26:00'],
    ['2010-12-01 08:26:00.123 +0800', '2010-12-01 08:26:00'],
    ['2010-12-01 08:26 UTC', '2010-12-01 08:26:00'],
    ['2013/1/5', '2013-01-05'],
    ['2013.1.5', '2013-01-05'],
    ['20130105', '2013-01-05'],
    ['20130105140205', '2013-01-05 14:02:05'],
    ['2023年5月1日', '2023-05-01'],
    ['２０２３年５月１日', '2023-05-01'],
    ['2023年05月01号', '2023-05-01'],
    ['2023年5月1日 星期一 17:05', '2023-05-01 17:05:00'],
    ['2023年5月1日17点05分', '2023-05-01 17:05:00'],
    ['2023年5月1日 下午3:05', '2023-05-01 15:05:00'],
    ['2023/5/1 上午 12:05:00', '2023-05-01 00:05:00'],
    ['2023-5-1 中午12点半', '2023-05-01 12:30:00'],
    ['2023-5-1 3:05 PM', '2023-05-01 15:05:00'],
    ['2023-5-1 12:05 a.m.', '2023-05-01 00:05:00'],
    ['1. Mai 2023', '2023-05-01'],
    ['1. März 2023', '2023-03-01'],
    ['1er août 2023', '2023-08-01'],
    ['1 May 2023', '2023-05-01'],
    ['1st of May 2023', '2023-05-01'],
    ['May 1, 2023', '2023-05-01'],
    ['Monday, May 1, 2023 3 pm', '2023-05-01 15:00:00'],
    ['Mon May 01 2023 08:26:00 GMT+0800 (China Standard Time)', '2023-05-01 08:26:00'],
    ['14JUN09:17:58:34', '2009-06-14 17:58:34'],
    ['14JUN2009', '2009-06-14'],
    ['14-Jun-09', '2009-06-14'],
    ['2009-Jun-14', '2009-06-14'],
    ["'2013-01-05", '2013-01-05'],
    ['`2013-01-05 10:11:12', '2013-01-05 10:11:12'],
    ['\t2013-01-05\u3000', '2013-01-05'],
    ['31.12.1999', '1999-12-31'],
    ['12/31/1999', '1999-12-31'],
    ['1800-01-01', '1800-01-01'],
  ])('%s is %s, as written, in no time zone', (typed, expected) => {
    expect(shown(typed)).toBe(expected);
  });

  it.each([
    ['民國112年5月1日', '2023-05-01'],
    ['中华民国112年5月1日', '2023-05-01'],
    ['112年5月1日', null],
    ['民国112年', null],
    ['2566-05-01', null],
    ['2566年5月1日', null],
  ])('%s is %s: Minguo years only where they say so, Buddhist years never', (typed, expected) => {
    expect(shown(typed)).toBe(expected);
  });

  it.each([
    '2023-02-30',
    '2023-02-29',
    '0000-00-00',
    '0001-01-01',
    '9999-12-31',
    '2023年5月',
    '5月1日',
    '2023',
    'May 2023',
    '14-Jun',
    '2023-13-01',
    '31/04/2023',
    '1/5/2013',
    'yesterday',
    '12.50',
    '1,234',
    '130105',
    '1356998400',
    '2023-05-01 and more',
    '',
    '-',
    '二零二三年',
  ])('%s is unreadable', (typed) => {
    expect(shown(typed)).toBeNull();
  });

  it.each<[string, DateOrder, string | null]>([
    ['03/04/05', 'ymd', '2003-04-05'],
    ['03/04/05', 'dmy', '2005-04-03'],
    ['03/04/05', 'mdy', '2005-03-04'],
    ['1/5/2013 14:02', 'dmy', '2013-05-01 14:02:00'],
    ['1/5/2013 14:02', 'mdy', '2013-01-05 14:02:00'],
    ['12/31/99', 'mdy', '1999-12-31'],
    ['12/31/99', 'dmy', null],
    ['31/12/99', 'mdy', null],
    ['31/12/68', 'dmy', '2068-12-31'],
    ['31/12/69', 'dmy', '1969-12-31'],
    ['31121999', 'dmy', '1999-12-31'],
    ['2013-01-05', 'dmy', '2013-01-05'],
    ['1.2.2013', 'ymd', '2013-02-01'],
    ['5/5/2013', 'ymd', '2013-05-05'],
  ])('%s in a column of %s is %s', (typed, dateOrder, expected) => {
    expect(shown(typed, dateOrder)).toBe(expected);
  });

  it.each<[number | string, boolean, string | null]>([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [42487, false, '2016-04-27'],
    ['42487', false, '2016-04-27'],
    [42487.75, false, '2016-04-27 18:00:00'],
    ['42487.75', false, '2016-04-27 18:00:00'],
    [42487.999999, false, '2016-04-28 00:00:00'],
    [41025, true, '2016-04-27'],
    [1, true, '1904-01-02'],
    [60, true, '1904-03-01'],
    [0.5, false, null],
    [0, false, null],
    [-1, false, null],
    [Number.NaN, false, null],
    [3_000_000, false, null],
    [2013, false, null],
    [20130105, false, '2013-01-05'],
    ['42', false, null],
  ])('the serial number %s (1904: %s) is %s', (cell, date1904, expected) => {
    expect(shown(cell, 'ymd', date1904)).toBe(expected);
  });

  it('of a workbook cell is taken as the workbook says; other cells are none', () => {
    expect(shown({ day: '2016-04-27', time: '18:00:00' })).toBe('2016-04-27 18:00:00');
    expect(shown({ day: '2016-02-30', time: null })).toBeNull();
    expect(shown(true)).toBeNull();
    expect(shown(null)).toBeNull();
  });

  it('is kept where only its time of day is impossible', () => {
    expect(readDay('2010-12-01 25:99', reading())).toEqual({
      day: '2010-12-01',
      time: null,
      timeUnreadable: true,
      isSerial: false,
    });
    expect(readDay('2010-12-01T24:00:00', reading())?.timeUnreadable).toBe(true);
    expect(readDay('42487', reading())?.isSerial).toBe(true);
  });

  it('comes back from every usual way to write it', () => {
    const anyDay = fc
      .integer({ min: dayNumber('1800-01-01'), max: dayNumber('2199-12-31') })
      .map((number) => dayOfNumber(number) ?? '');
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = '', month = '', dayOfMonth = ''] = day.split('-');
        const [m, d] = [Number(month), Number(dayOfMonth)];
        expect(shown(`${year}/${m}/${d}`)).toBe(day);
        expect(shown(`${year}年${m}月${d}日`)).toBe(day);
        expect(shown(`${year}${month}${dayOfMonth}`)).toBe(day);
        expect(shown(`${d}/${m}/${year}`, 'dmy')).toBe(day);
        expect(shown(`${month}-${dayOfMonth}-${year}`, 'mdy')).toBe(day);
        expect(shown(`${d}.${m}.${year}`)).toBe(day);
        expect(shown({ day, time: null })).toBe(day);
      }),
    );
  });

  it.each([
    '1'.repeat(100_000),
    '2023-01-01 '.repeat(10_000),
    ' '.repeat(100_000),
    '年'.repeat(100_000),
    `${'a'.repeat(79)}!`,
    '1:'.repeat(40),
    '星期一'.repeat(26),
    '(('.repeat(40),
    '1 '.repeat(40),
    'mon '.repeat(20),
  ])('hostile text costs nothing (%#)', (typed) => {
    expect(shown(typed)).toBeNull();
    expect(readBirthday(typed, reading())).toBeNull();
    const ms = quickestMs(() => {
      shown(typed);
      readBirthday(typed, reading());
      readTime(typed);
    });
    expect(ms).toBeLessThan(50);
  });
});

describe('a time of day', () => {
  it.each<[Cell, string | null]>([
    ['14:02', '14:02:00'],
    ['14:02:05', '14:02:05'],
    ['8:05', '08:05:00'],
    ['下午3:05', '15:05:00'],
    ['3:05 PM', '15:05:00'],
    ['12:30 PM', '12:30:00'],
    ['3 pm', '15:00:00'],
    ['17点05分', '17:05:00'],
    ['17时5分9秒', '17:05:09'],
    ['九点', null],
    ['凌晨1:00', '01:00:00'],
    ['晚上12点', null],
    ['25:00', null],
    ['14:60', null],
    ['24:00', null],
    ['noon', null],
    ['2023-05-01 14:02', '14:02:00'],
    [0.75, '18:00:00'],
    [42487.75, '18:00:00'],
    [14, null],
    [{ day: '1899-12-31', time: '18:00:00' }, '18:00:00'],
    [{ day: '2023-05-01', time: null }, null],
    [null, null],
  ])('in the cell %j is %s', (cell, expected) => {
    expect(readTime(cell)).toBe(expected);
  });
});

describe('a birthday', () => {
  it.each<[Cell, DateOrder, string | null]>([
    ['1990-05-01', 'ymd', '1990-05-01'],
    ['1890-05-01', 'ymd', '1890-05-01'],
    ['5月1日', 'ymd', '--05-01'],
    ['５月１日', 'ymd', '--05-01'],
    ['--05-01', 'dmy', '--05-01'],
    ['05-01', 'ymd', '--05-01'],
    ['5/1', 'mdy', '--05-01'],
    ['5/1', 'dmy', '--01-05'],
    ['1 May', 'ymd', '--05-01'],
    ['May 1st', 'ymd', '--05-01'],
    ['2月29日', 'ymd', '--02-29'],
    ['0000-05-01', 'ymd', '--05-01'],
    ['1604-05-01', 'ymd', '--05-01'],
    ['50/3/4', 'ymd', '1950-03-04'],
    ['4/3/29', 'dmy', '2029-03-04'],
    ['4/3/30', 'dmy', '1930-03-04'],
    [29221, 'ymd', '1980-01-01'],
    ['2月30日', 'ymd', null],
    ['0000-00-00', 'ymd', null],
    ['农历八月十五', 'ymd', null],
    ['1990', 'ymd', null],
    [null, 'ymd', null],
  ])('%j in a column of %s is %s', (cell, dateOrder, expected) => {
    expect(readBirthday(cell, reading(dateOrder))).toBe(expected);
  });

  it('typed by hand is never a serial number', () => {
    expect(parseBirthday('29221')).toBeNull();
    expect(parseBirthday('May 1')).toBe('--05-01');
  });
});

describe('the order of a day column', () => {
  it.each<[string[], DateOrder, boolean]>([
    [['13/04/2005', '01/02/2005'], 'dmy', false],
    [['1/13/2005', '1/2/2005'], 'mdy', false],
    [['1/13/2005 3:04 PM'], 'mdy', false],
    [['31/12/99'], 'dmy', false],
    [['12/31/99'], 'mdy', false],
    [['1.2.1999', '2.3.1999'], 'dmy', false],
    [['01/02/2005', '03/04/2005'], 'dmy', true],
    [['03/04/05'], 'dmy', true],
    [['13/04/2005', '04/13/2005'], 'dmy', true],
    [['99/12/31', '98/01/02'], 'ymd', false],
    [['1/2/2005', '1/3/2005', '1/4/2005', '1/5/2005', '2/1/2005', '2/2/2005'], 'mdy', true],
  ])('%j is %s (to be asked: %s)', (samples, order, ambiguous) => {
    expect(detectDateOrder(samples)).toEqual({ order, ambiguous });
  });

  it.each([[['2013-01-05', '2013/1/6']], [['1 May 2013', '2 May 2013']], [[]]])('%j needs none', (samples) => {
    expect(detectDateOrder(samples)).toBeNull();
  });

  it('that nothing decides is the preferred one that fits', () => {
    expect(detectDateOrder(['03/04/05'], ['ymd', 'mdy', 'dmy'])).toEqual({ order: 'ymd', ambiguous: true });
    expect(detectDateOrder(['03/04/2005'], ['ymd', 'mdy', 'dmy'])).toEqual({ order: 'mdy', ambiguous: true });
  });
});
