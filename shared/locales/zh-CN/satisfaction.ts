import type { satisfaction as english } from '../en/satisfaction.ts';
import type { Words } from '../words-of.ts';

export const satisfaction: Words<typeof english> = {
  title: '满意度',
  none: '还没问过。',
  levels: {
    dissatisfied: '不满意',
    satisfied: '满意',
    buysAgain: '满意，下次还会买',
    recommends: '满意，还会介绍朋友来',
  },
  set: '满意吗（按 0 到 3）',
  ask: '今天怎么说',
  take: '取消',
  noted: '已记下满意度。',
  removed: '已删除满意度。',
  change: '修改这次说的',
  changed: '已修改满意度。',
  level: '满意吗',
  day: '哪天',
  saidBy: '谁说的',
  saidByHint: '客户自己说的就空着',
  note: '原话',
  removeThis: '删除',
  places: { contact: '联系时说的', order: '说的是一笔消费', case: '事情了结之后' },
  trend: { up: '比上次好', down: '不如上次', same: '和上次一样' },
};
