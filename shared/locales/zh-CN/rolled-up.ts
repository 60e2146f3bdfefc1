import type { rolledUp as english } from '../en/rolled-up.ts';
import type { Words } from '../words-of.ts';

export const rolledUp: Words<typeof english> = {
  title: '按什么合并',
  kinds: { customers: '客户', household: '家庭', company: '公司' },
  about: {
    household: '一家人算一位客户，每张订单算给当天所在的家庭。',
    company: '公司和它的人算一位客户，每张订单算给当天所在的公司。',
  },
  household_other: '{{count}} 个家庭',
  company_other: '{{count}} 家公司',
  counted: { household: '家庭和客户', company: '公司和客户' },
  only: { household: '只列家庭', company: '只列公司' },
  members: '成员',
  member: '成员',
  membersOf: '{{name}}的成员',
  netOf: '{{name}}的实际消费额',
  openGroup: '打开群体',
  factorsOfMembers: '成员的记录合在一起算；店里打的分取最高的。',
  actsOnMain: '记在代表{{name}}名下：打分和重点客户名单只记到个人，不记到家庭或公司。',
  howToMakeOne: {
    household: '在客户页面点“加入群体”就能建。',
    company: '公司有人是客户，就自成一个；也可以在客户页面点“加入群体”来建。',
  },
  noneHere: {
    household: '这里没有家庭买过，每位客户各算各的。',
    company: '这里没有公司买过，每位客户各算各的。',
  },
  toGroups: '全部群体',
};
