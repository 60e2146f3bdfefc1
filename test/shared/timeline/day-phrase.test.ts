import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../../shared/day.ts';
import { findDayPhrases, readDayPhrase } from '../../../shared/timeline/day-phrase.ts';
import { quickestMs } from '../quickest.ts';

/** A Sunday: the last day of its week. */
const sunday = '2026-11-22';
const wednesday = '2026-11-25';

describe('a day said in Chinese', () => {
  it.each<[said: string, today: string, day: string | null]>([
    ['今天', sunday, '2026-11-22'],
    ['明天下午', sunday, '2026-11-23'],
    ['后天', sunday, '2026-11-24'],
    ['大后天', sunday, '2026-11-25'],
    ['昨天', sunday, '2026-11-21'],
    ['大前天', sunday, '2026-11-19'],
    ['下周三', sunday, '2026-11-25'],
    ['下周三', wednesday, '2026-12-02'],
    ['下星期天', wednesday, '2026-12-06'],
    ['下下周一', wednesday, '2026-12-07'],
    ['这周五', wednesday, '2026-11-27'],
    ['本周一', wednesday, '2026-11-23'],
    ['上周三', wednesday, '2026-11-18'],
    ['周三', wednesday, '2026-12-02'],
    ['星期五', wednesday, '2026-11-27'],
    ['礼拜天', wednesday, '2026-11-29'],
    ['下周', wednesday, '2026-11-30'],
    ['周末', wednesday, '2026-11-28'],
    ['周末', sunday, '2026-11-28'],
    ['下周末', wednesday, '2026-12-05'],
    ['月底', wednesday, '2026-11-30'],
    ['月底', '2026-11-30', '2026-11-30'],
    ['下个月底', wednesday, '2026-12-31'],
    ['月初', wednesday, '2026-12-01'],
    ['下月中', wednesday, '2026-12-15'],
    ['3月底', wednesday, '2027-03-31'],
    ['十一月底', wednesday, '2026-11-30'],
    ['年底', wednesday, '2026-12-31'],
    ['下个月3号', wednesday, '2026-12-03'],
    ['下月三十一号', '2026-10-25', null],
    ['下个月31号', '2026-11-25', '2026-12-31'],
    ['下个月', wednesday, '2026-12-01'],
    ['三天后', wednesday, '2026-11-28'],
    ['３天后', wednesday, '2026-11-28'],
    ['十五天以后', wednesday, '2026-12-10'],
    ['两周后', wednesday, '2026-12-09'],
    ['2个星期之后', wednesday, '2026-12-09'],
    ['一个月后', '2026-01-31', '2026-02-28'],
    ['半个月后', wednesday, '2026-12-10'],
    ['半年后', wednesday, '2027-05-25'],
    ['三天前', wednesday, '2026-11-22'],
    ['过两天', wednesday, '2026-11-27'],
    ['12月5日', wednesday, '2026-12-05'],
    ['12月5号', '2026-12-06', '2027-12-05'],
    ['十二月二十五日', wednesday, '2026-12-25'],
    ['明年3月1日', wednesday, '2027-03-01'],
    ['2027年3月1日', wednesday, '2027-03-01'],
    ['2月29日', wednesday, '2028-02-29'],
    ['4月31日', wednesday, null],
    ['28号', wednesday, '2026-11-28'],
    ['5号', wednesday, '2026-12-05'],
    ['31号', wednesday, '2026-12-31'],
    ['元旦', wednesday, '2027-01-01'],
    ['元旦后', wednesday, '2027-01-02'],
    ['国庆节前', wednesday, '2027-09-30'],
    ['2026-12-05', wednesday, '2026-12-05'],
    ['2026-13-05', wednesday, null],
  ])('%s on %s is %s', (said, today, day) => {
    expect(readDayPhrase(said, today)).toBe(day);
  });

  it.each(['每周三来', '一周三次', '坐3号桌', '第三天', '住5号楼', '三个月中最好', '国庆礼盒'])(
    'is not in “%s”',
    (text) => {
      expect(findDayPhrases(text, wednesday)).toEqual([]);
    },
  );
});

describe('a day said in English', () => {
  it.each<[said: string, today: string, day: string | null]>([
    ['today', sunday, '2026-11-22'],
    ['Tomorrow morning', sunday, '2026-11-23'],
    ['day after tomorrow', sunday, '2026-11-24'],
    ['yesterday', sunday, '2026-11-21'],
    ['next Wed', sunday, '2026-11-25'],
    ['next Wed', wednesday, '2026-12-02'],
    ['next Friday', wednesday, '2026-12-04'],
    ['NEXT MON', wednesday, '2026-11-30'],
    ['Friday', wednesday, '2026-11-27'],
    ['on Wednesday', wednesday, '2026-12-02'],
    ['this Wednesday', wednesday, '2026-11-25'],
    ['this Tue', wednesday, '2026-12-01'],
    ['last Wed', wednesday, '2026-11-18'],
    ['last Tuesday', wednesday, '2026-11-24'],
    ['fri', wednesday, '2026-11-27'],
    ['in 3 days', wednesday, '2026-11-28'],
    ['in two weeks', wednesday, '2026-12-09'],
    ['in a fortnight', wednesday, '2026-12-09'],
    ['in a couple of days', wednesday, '2026-11-27'],
    ['in a month', '2026-01-31', '2026-02-28'],
    ["in a week's time", wednesday, '2026-12-02'],
    ['six weeks from now', wednesday, '2027-01-06'],
    ['3 days ago', wednesday, '2026-11-22'],
    ['next week', wednesday, '2026-11-30'],
    ['next month', wednesday, '2026-12-01'],
    ['this weekend', wednesday, '2026-11-28'],
    ['end of month', wednesday, '2026-11-30'],
    ['by the end of the month', wednesday, '2026-11-30'],
    ['end of next month', wednesday, '2026-12-31'],
    ['end of the week', wednesday, '2026-11-27'],
    ['5 Dec', wednesday, '2026-12-05'],
    ['5th of December', '2026-12-06', '2027-12-05'],
    ['Dec 5th, 2027', wednesday, '2027-12-05'],
    ['on March 1', wednesday, '2027-03-01'],
    ['31 April', wednesday, null],
    ['the 3rd', wednesday, '2026-12-03'],
    ['3rd of next month', wednesday, '2026-12-03'],
    ['Christmas', wednesday, '2026-12-25'],
    ['New Year', wednesday, '2027-01-01'],
  ])('%s on %s is %s', (said, today, day) => {
    expect(readDayPhrase(said, today)).toBe(day);
  });

  it.each(['every Friday', 'Fridays', 'sunny', 'monday.com is no day: Mondays', '12345-12-05-1', 'in 3 cups'])(
    'is not alone in “%s”',
    (text) => {
      expect(readDayPhrase(text, wednesday)).toBe(null);
    },
  );
});

describe('days in a text', () => {
  it('are found where they stand, in order, none inside another', () => {
    const text = '昨天来电，下周三 再联系；or in two weeks, the day after tomorrow';
    const said = findDayPhrases(text, wednesday).map(({ from, to, day }) => [text.slice(from, to), day]);
    expect(said).toEqual([
      ['昨天', '2026-11-24'],
      ['下周三', '2026-12-02'],
      ['in two weeks', '2026-12-09'],
      ['the day after tomorrow', '2026-11-27'],
    ]);
  });

  it('are days of the calendar, apart and in order, whatever the text and the day', () => {
    const words = [
      '下',
      '周',
      '三',
      '月',
      '底',
      '3',
      '号',
      '天后',
      '半',
      '年',
      ' ',
      'next',
      'wed',
      'in',
      'a',
      'day',
      'Dec',
      '31',
      '，',
    ];
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 24 }).map((parts) => parts.join(''));
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), days, (text, date) => {
        let end = 0;
        for (const { from, to, day } of findDayPhrases(text, date.toISOString().slice(0, 10))) {
          expect(isDay(day)).toBe(true);
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['下', '3', 'on ', 'in a ', '周三', ' ', '十', 'the end of '])(
    'are looked for quickly in 100,000 times “%s”',
    (part) => {
      const text = part.repeat(100_000);
      expect(quickestMs(() => findDayPhrases(text, wednesday))).toBeLessThan(50);
    },
  );
});
