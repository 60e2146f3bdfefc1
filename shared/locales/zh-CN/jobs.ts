import type { jobs as english } from '../en/jobs.ts';
import type { Words } from '../words-of.ts';

export const jobs: Words<typeof english> = {
  tryingOut: '逐行试算',
  done: '已完成 {{done}}',
  doneOf: '{{done}} / {{of}}',
  perSecond: '每秒 {{rate}}',
  rowsDone: '{{done}} 行',
  rowsDoneOf: '{{done}} / {{of}} 行',
  rowsDoneOfAbout: '{{done}} / 约 {{of}} 行',
  rowsPerSecond: '每秒 {{rate}} 行',
  fewSecondsLeft: '还要几秒',
  secondsLeft_other: '大约还要 {{count}} 秒',
  minutesLeft_other: '大约还要 {{count}} 分钟',
};
