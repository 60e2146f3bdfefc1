import { expect, it } from 'vitest';
import { surnameLengthOf } from '../../../shared/customers/compound-surnames.ts';
import { makeSampleShop } from '../../../shared/sample-shop/make-sample-shop.ts';

it.each([
  ['皇甫帆', 2],
  ['歐陽明遠', 2],
  ['王芳', 1],
  ['东方', 1],
  ['南宫', 1],
] as const)('of %s the surname is the first %i', (name, length) => {
  expect(surnameLengthOf(name)).toBe(length);
});

it('nobody in the sample shop is called by half of a surname', () => {
  const halves = ['皇师傅', '皇总', '尉师傅', '令师傅', '欧师傅', '诸师傅', '司总', '小皇', '老皇'];
  const text = JSON.stringify(makeSampleShop('zh-CN', '2026-11-29'));
  expect(text).toContain('皇甫');
  for (const half of halves) expect(text).not.toContain(`"${half}"`);
});
