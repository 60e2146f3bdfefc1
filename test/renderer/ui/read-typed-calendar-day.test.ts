import { expect, it } from 'vitest';
import { readTypedCalendarDay } from '../../../renderer/ui/read-typed-calendar-day.ts';

it.each([
  ['2011-6-1', '2011-06-01'],
  ['2011/06/01', '2011-06-01'],
  ['01/06/2011', '2011-06-01'],
  ['1.6.2011', '2011-06-01'],
  ['1 June 2011', '2011-06-01'],
  ['June 1, 2011', '2011-06-01'],
  ['2011年6月1日', '2011-06-01'],
  ['12/31/2011', '2011-12-31'],
  ['01/06/20', null],
  ['01/06/201', null],
  ['31/06/2011', null],
  ['2011', null],
  ['40000', null],
  ['soon', null],
  ['', null],
])('%s is %s', (typed, day) => {
  expect(readTypedCalendarDay(typed)).toBe(day);
});
