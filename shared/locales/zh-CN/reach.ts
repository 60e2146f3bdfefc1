import type { reach as english } from '../en/reach.ts';
import type { Words } from '../words-of.ts';

export const reach: Words<typeof english> = {
  open: '联系名单',
  title: '联系名单',
  channel: '怎么联系',
  channels: { call: '电话', text: '短信', wechat: '微信', email: '邮件' },
  details: {
    phone_other: '{{count}} 个电话',
    wechat_other: '{{count}} 个微信号',
    email_other: '{{count}} 个邮箱',
  },
  without: {
    phone_other: '{{count}} 位没有电话：{{names}}',
    wechat_other: '{{count}} 位没有微信号：{{names}}',
    email_other: '{{count}} 位没有邮箱：{{names}}',
  },
  doNotContact_other: '{{count}} 位说过不要这样联系：{{names}}',
  ofNobody_other: '名单里有 {{count}} 条是不认识的客人，联系不上',
  copy: { phone: '复制电话', wechat: '复制微信号', email: '复制邮箱' },
  copied: {
    phone_other: '{{count}} 个电话已复制，一行一个。',
    wechat_other: '{{count}} 个微信号已复制，一行一个。',
    email_other: '{{count}} 个邮箱已复制，一行一个。',
  },
  print: '打印名单',
  outcome: '结果',
  lastContact: '上次联系',
  headings: { phone: '电话', wechat: '微信号', email: '邮箱' },
  name: '姓名',
};
