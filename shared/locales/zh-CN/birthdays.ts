import type { birthdays as english } from '../en/birthdays.ts';
import type { Words } from '../words-of.ts';

export const birthdays: Words<typeof english> = {
  customer: '客户',
  age: '满几岁',
  ageAbout: '过生日那天的岁数；没记出生年份的是 –',
  usual: '老样子',
  count_other: '{{count}} 位过生日',
  allSeenTo: '这一周的生日都办好了',
  seenTo: '已经办过',
  none: '这一周没有人过生日',
  noneHow: '资料里记了生日的，公历农历、有没有年份都算，六天内会出现在这里。',
};
