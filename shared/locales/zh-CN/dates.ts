import type { dates as english } from '../en/dates.ts';
import type { Words } from '../words-of.ts';

export const dates: Words<typeof english> = {
  title: '重要日子',
  none: '还没记下生日。',
  birthday: '生日',
  kind: '类别',
  kinds: { anniversary: '纪念日', own: '其他日子' },
  label: '名称',
  labelHint: '结婚纪念日、第一次到店、开业',
  day: '日期',
  dayHint: '5月12日、1990-05-12、农历八月十五',
  calendar: '历法',
  calendars: { solar: '公历', lunar: '农历' },
  understood: '下次是 {{day}}',
  doubts: {
    unreadable: '认不出是哪一天：照原样保存，到时不会提醒。',
    incomplete: '没写到哪一天：照原样保存，到时不会提醒。',
    noSuchDay: '没有这一天：照原样保存，到时不会提醒。',
    takenAsLunar: '按农历记。是公历的话，写成“8月15日”这样。',
    notInThatYear: '那年没有这一天：没有三十就在廿九，没有闰月就在平月。',
    ahead: '这一天还没到，年份对吗？',
  },
  next: '{{day}}，{{when}}',
  years_other: '{{count}} 周年',
  ages_other: '{{count}} 岁生日',
  add: '添加日子',
  change: '修改：{{name}}',
  remove: '删除',
  added: '已添加',
  saved: '已保存',
  removed: '已删除',
};
