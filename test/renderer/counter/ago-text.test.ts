import { expect, it } from 'vitest';
import type { Words } from '../../../renderer/app/words.ts';
import { agoText } from '../../../renderer/counter/day-words.ts';

const words = {
  t: (key: string, values?: { count: number }) => `${key} ${values?.count ?? ''}`.trim(),
} as unknown as Words;

it('says past days as days up to two years, then as whole years', () => {
  expect([0, 1, 2, 730, 731, 10_461].map((days) => agoText(days, words).replace('counter.dayAgo.', ''))).toEqual([
    'today',
    'yesterday',
    'days 2',
    'days 730',
    'years 2',
    'years 28',
  ]);
});
