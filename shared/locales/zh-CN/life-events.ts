import type { lifeEvents as english } from '../en/life-events.ts';
import type { Words } from '../words-of.ts';

export const lifeEvents: Words<typeof english> = {
  title: '人生大事',
  one: '人生大事',
  add: '记一件',
  change: '修改这件大事',
  remove: '删除',
  kind: '什么事',
  kindHint: '生病、搬家，或自己的说法',
  day: '哪天',
  text: '详细',
  added: '记下了',
  saved: '已保存',
  removed: '已删除',
  dropChip: '不算人生大事',
  kinds: {
    illness: '生病',
    child: '添了孩子',
    move: '搬家',
    exam: '考试',
    opening: '开业',
    loss: '亲人离世',
  },
};
