import type { referrals as english } from '../en/referrals.ts';
import type { Words } from '../words-of.ts';

export const referrals: Words<typeof english> = {
  title: '转介绍',
  broughtBy: '介绍人',
  broughtByHint: '输入姓名查找客户',
  nobody: '没有记下',
  none: '还没有记下由这位客户带来的人。',
  customer: '客户',
  net: '本人消费（{{currency}}）',
  branchNet: '连同带来的人（{{currency}}）',
  brought: '直接带来',
  branchCustomers: '一共带来',
  show: '展开 {{name}} 带来的人',
  hide: '收起 {{name}} 带来的人',
  otherCurrency: '未计入：{{amount}} {{currency}}',
  saved: '已保存',
};
