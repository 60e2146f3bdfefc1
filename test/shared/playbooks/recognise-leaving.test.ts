import { expect, it } from 'vitest';
import { saysLeaving } from '../../../shared/playbooks/recognise-leaving.ts';

it.each([
  '电话说以后不来了',
  '客人不来了，换别家',
  '要销户',
  '取消会员',
  '不续费了',
  'cancels the contract from January',
  'closed her account',
  'says they are not coming back',
  'won’t be back',
])('“%s” says that somebody leaves', (typed) => {
  expect(saysLeaving(typed)).toBe(true);
});

it.each([
  '明天不来，周五来',
  '取消明天的预约',
  '退了一件毛衣',
  'cancelled the order of today',
  'is coming back on Friday',
  'not coming today',
])('“%s” does not', (typed) => {
  expect(saysLeaving(typed)).toBe(false);
});
