import { expect, it } from 'vitest';
import { readRememberedDay } from '../../../shared/dates/read-remembered-day.ts';
import { rememberedDayOfText, textOfRememberedDay } from '../../../shared/dates/remembered-day.ts';

it.each([
  ['1988-05-12', 'solar 1988-05-12'],
  ['5月12日', 'solar --05-12'],
  ['12 May', 'solar --05-12'],
  ['2月29日', 'solar --02-29'],
  ['农历八月十五', 'lunar --08-15'],
  ['農曆 八月 十五', 'lunar --08-15'],
  ['阴历1988年8月15日', 'lunar 1988-08-15'],
  ['1988年农历八月十五', 'lunar 1988-08-15'],
  ['1988年腊月廿三', 'lunar 1988-12-23'],
  ['正月初一', 'lunar --01-01'],
  ['冬月三十', 'lunar --11-30'],
  ['腊月二十八', 'lunar --12-28'],
  ['闰四月初十', 'lunar leap --04-10'],
  ['2020年闰四月初三', 'lunar leap 2020-04-03'],
  ['农历 8-15', 'lunar --08-15'],
  ['lunar 8-15', 'lunar --08-15'],
  ['Lunar leap 4-3', 'lunar leap --04-03'],
])('%s is %s', (typed, expected) => {
  const day = readRememberedDay(typed);
  const text = day && `${day.calendar} ${day.isLeapMonth ? 'leap ' : ''}${textOfRememberedDay(day)}`;
  expect(text).toBe(expected);
});

it.each(['', '农历', '农历十三月初一', '农历八月三十一', '八月十五左右', '2月30日', '小时候', '农历八月初'])(
  '%s is no day',
  (typed) => {
    expect(readRememberedDay(typed)).toBeNull();
  },
);

it('what the archive keeps is read back as it was', () => {
  for (const text of ['1988-05-12', '--02-29', '0001-01-01', '--12-30']) {
    const day = rememberedDayOfText(text, 'lunar', true);
    expect(day && textOfRememberedDay(day)).toBe(text);
  }
});

it.each([
  ['2023-02-29', 'solar', false],
  ['--02-30', 'solar', false],
  ['--13-01', 'lunar', false],
  ['--01-31', 'lunar', false],
  ['--05-12', 'solar', true],
  ['05-12', 'solar', false],
] as const)('%s of the %s calendar (leap month: %s) is no day', (text, calendar, isLeapMonth) => {
  expect(rememberedDayOfText(text, calendar, isLeapMonth)).toBeNull();
});
