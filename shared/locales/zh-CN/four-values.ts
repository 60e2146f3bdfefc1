import type { fourValues as english } from '../en/four-values.ts';
import type { Words } from '../words-of.ts';

export const fourValues: Words<typeof english> = {
  title: '四种价值',
  names: { profit: '毛利', drawing: '带来新客', ideas: '好主意', barrier: '抢不走' },
  about: {
    profit: '从第一单到现在，卖出的比成本多出多少',
    drawing: '带来了谁、这些人买了多少，还有对别人怎么说这家店',
    ideas: '两年里提过什么，采纳了多少',
    barrier: '来了多久、来得多勤：别家要抢过去的，就是这些',
  },
  profit: '{{profit}}，{{known}} 的销售知道成本',
  costUnknown: '消费额 {{net}}，其中多少是毛利还不知道',
  barOfMoney: '横条：消费额在全店曲线上的位置',
  barOfFactor: '横条：{{factor}}，0 到 5；画斜线的是不知道的，按店里平均算',
};
