import type { todayMessages as english } from '../en/today-messages.ts';
import type { Words } from '../words-of.ts';

export const todayMessages: Words<typeof english> = {
  title_other: '同一步，{{count}} 位一起办',
  ready_other: '{{count}} 位的话已齐',
  gaps: '话不完整的',
  leaveOut_other: '这 {{count}} 位先不发，其余照发',
  print: '打印信件',
  note_other: '{{count}} 位记成已发',
  noted_other: '{{count}} 位已记成发了',
};
