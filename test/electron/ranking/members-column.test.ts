import { expect, it } from 'vitest';
import { membersByProfitColumn, membersText } from '../../../electron/ranking/members-column.ts';
import { translator } from '../../../shared/locales/words.ts';

const money = { minor: 1050, currency: 'EUR' };
const ann = { customerId: 1, number: '7', name: 'Ann', net: money, profit: money, knownShare: 1 };
const bo = { customerId: 2, number: '8', name: 'Bo', net: money, profit: null, knownShare: 0 };
const group = { key: 'group 1', members: [ann, bo] };

it.each([
  ['en', 'Ann 10.50, Bo 10.50', 'Ann 10.50, Bo'],
  ['zh-CN', 'Ann 10.50、Bo 10.50', 'Ann 10.50、Bo'],
] as const)('the members of a group are separated as a list is in %s', (language, byRevenue, byProfit) => {
  const translate = translator(language);
  expect(membersText({ group }, translate)).toBe(byRevenue);
  expect(membersByProfitColumn(translate).cell({ group })).toBe(byProfit);
});
