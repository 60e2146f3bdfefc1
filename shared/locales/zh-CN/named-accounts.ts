import type { namedAccounts as english } from '../en/named-accounts.ts';
import type { Words } from '../words-of.ts';

export const namedAccounts: Words<typeof english> = {
  empty: '名单还空着',
  states: { named: '在名单上', setAside: '先不列', left: '已拿掉' },
  proposals: { stays: '留下', comesIn: '新列', leaves: '拿掉' },
  care: {
    facts: {
      lookedAfter: '有人照看',
      preferences: '喜好满三条',
      people: '身边人有喜好',
      birthday: '知道生日',
      contact: '按时联系',
      cases: '没有拖着的事',
      own: '有专属的',
      nextStep: '定了下一步',
    },
    sums: {
      lookedAfter: '{{count}} 位里 {{gaps}} 位没人照看',
      preferences: '{{count}} 位里 {{gaps}} 位喜好不满三条',
      people: '{{count}} 位里 {{gaps}} 位身边人的喜好一条也没记',
      birthday: '{{count}} 位里 {{gaps}} 位不知道生日',
      contact: '{{count}} 位里 {{gaps}} 位没有按时联系',
      cases: '{{count}} 位里 {{gaps}} 位有拖着的事',
      own: '{{count}} 位里 {{gaps}} 位没有专属的',
      nextStep: '{{count}} 位里 {{gaps}} 位没定下一步',
    },
  },
};
