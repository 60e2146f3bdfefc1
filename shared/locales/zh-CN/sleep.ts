import type { sleep as english } from '../en/sleep.ts';
import type { Words } from '../words-of.ts';

export const sleep: Words<typeof english> = {
  states: { awake: '活跃', dozing: '瞌睡', halfAsleep: '半睡', asleep: '沉睡' },
  usually_other: '通常 {{count}} 天来一次，现已 {{now}} 天',
  usuallyUntil_other: '通常 {{count}} 天来一次，到 {{day}}已 {{now}} 天',
  withHousehold: '{{usually}}（一家人合算）',
  ofHousehold: '{{usually}}（一家人合算，上次来的是{{name}}，{{day}}）',
};
