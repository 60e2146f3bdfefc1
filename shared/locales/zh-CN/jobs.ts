import type { jobs as english } from '../en/jobs.ts';
import type { Words } from '../words.ts';

export const jobs: Words<typeof english> = {
  done: '已完成 {{done}}',
  doneOf: '{{done}} / {{of}}',
  perSecond: '每秒 {{rate}}',
};
