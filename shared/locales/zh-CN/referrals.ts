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
  listTitle: '谁带来谁',
  find: '找带客来的人',
  whom: '带来了谁',
  broughtNet: '这些人消费（{{currency}}）',
  allTime: '历来消费，{{currency}}',
  referrers_other: '{{count}} 位',
  nobodyBrought: '还没有记下谁带客来过',
  nobodyBroughtHow: '在客户页上写“介绍人”，或者从文件导入。',
  nobodyFits: '带客来的人里没有这个姓名或编号',
};
