import { expect, it } from 'vitest';
import type { Words } from '../../../renderer/app/words.ts';
import { agoText, aheadText } from '../../../renderer/dates/day-distance.ts';
import { translator } from '../../../shared/locales/words.ts';

const chinese = { t: translator('zh-CN') } as unknown as Words;
const english = { t: translator('en') } as unknown as Words;

it('says past days by name, then as days up to two years, then as whole years', () => {
  const days = [0, 1, 2, 3, 730, 731, 10_461];
  expect(days.map((ago) => agoText(ago, chinese))).toEqual([
    '今天',
    '昨天',
    '前天',
    '3 天前',
    '730 天前',
    '2 年前',
    '28 年前',
  ]);
  expect(days.map((ago) => agoText(ago, english))).toEqual([
    'today',
    'yesterday',
    '2 days ago',
    '3 days ago',
    '730 days ago',
    '2 years ago',
    '28 years ago',
  ]);
});

it('says days ahead by name, then as days, and how long a day is overdue', () => {
  const days = [-1, 0, 1, 2, 3];
  expect(days.map((left) => aheadText(left, chinese))).toEqual(['已过 1 天', '今天', '明天', '后天', '3 天后']);
  expect(days.map((left) => aheadText(left, english))).toEqual([
    '1 day overdue',
    'today',
    'tomorrow',
    'in 2 days',
    'in 3 days',
  ]);
});
