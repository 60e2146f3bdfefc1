import type { reach as english } from '../en/reach.ts';
import type { Words } from '../words-of.ts';

export const reach: Words<typeof english> = {
  open: '打电话、发短信',
  title: '打电话、发短信的名单',
  channel: '怎么联系',
  channels: { call: '电话', text: '短信' },
  phones_other: '{{count}} 个电话',
  withoutPhone_other: '{{count}} 位没有电话：{{names}}',
  doNotContact_other: '{{count}} 位说过不要这样联系：{{names}}',
  copy: '复制电话',
  copied_other: '{{count}} 个电话已复制，一行一个。',
  print: '打印名单',
  outcome: '结果',
  lastContact: '上次联系',
  phone: '电话',
  name: '姓名',
};
