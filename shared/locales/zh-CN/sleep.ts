import type { sleep as english } from '../en/sleep.ts';
import type { Words } from '../words-of.ts';

export const sleep: Words<typeof english> = {
  reasons: {
    incident: '出过事',
    competitor: '去了别家',
    moved: '搬走了',
    noLongerNeeded: '不再需要',
    forgotUs: '忘了我们',
    price: '价格',
    quality: '质量',
    unknown: '不知道',
  },
  states: { awake: '活跃', dozing: '瞌睡', halfAsleep: '半睡', asleep: '沉睡' },
  usually_other: '通常 {{count}} 天来一次，现已 {{now}} 天',
  usuallyUntil_other: '通常 {{count}} 天来一次，到 {{day}}已 {{now}} 天',
  withHousehold: '{{usually}}（一家人合算）',
  ofHousehold: '{{usually}}（一家人合算，上次来的是{{name}}，{{day}}）',
};
