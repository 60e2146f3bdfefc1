import type { sleepers as english } from '../en/sleepers.ts';
import type { Words } from '../words-of.ts';

export const sleepers: Words<typeof english> = {
  workbook: '工作簿，连同改进、方案和怎么算的',
  later: '以后',
  leaveBe: '不打扰',
  takeBack: '重新联系',
  laterDays: { week: '一周后', month: '一个月后', quarter: '三个月后' },
  putOff: '以后再联系：{{who}}，{{day}}',
  playbookRefused: '“{{playbook}}”用的方式都说过不要用。',
  leftBe: '先不打扰：{{who}}',
  takenBack: '重新要联系：{{who}}',
  putOffUntil: '推到 {{day}}',
  leftUntilTheyBuy: '不打扰，等再来买',
  keeper: '谁照看',
  everyKeeper: '不论谁照看',
  noKeeper: '没有人照看',
  everyReason: '不论原因',
  notAsked: '还没问过',
  reasonSum: '{{reason}}：{{customers}}，一年 {{sum}}',
  spendAbout: '上次购买为止一年的消费，减去之后退的',
  spent: '上次购买为止那一年 {{sum}}',
  aside_other: '先不联系的 {{count}} 位',
  notAside: '回到要联系的',
  nobodyAside: '没有先不联系的',
};
