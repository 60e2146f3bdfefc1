import type { shopkeepersSum as english } from '../en/shopkeepers-sum.ts';
import type { Words } from '../words-of.ts';

export const shopkeepersSum: Words<typeof english> = {
  title: '算一笔账',
  bill: '每次消费（{{currency}}）',
  visits: '一年来几次',
  years: '几年',
  margin: '毛利率（%）',
  marginUnknown: '不知道',
  revenue_other: '{{count}} 年的消费额',
  profit_other: '{{count}} 年的毛利',
  asSum: '每次 {{bill}} × 一年 {{visits}} 次 × {{years}} 年 ＝ 消费额 {{value}}',
  asSumOfProfit: '每次 {{bill}} × 一年 {{visits}} 次 × {{years}} 年 × 毛利率 {{margin}} ＝ 毛利 {{value}}',
  weekly: '每周多来一次：一年多消费 {{amount}}。',
  marginFrom: '毛利率按成本已知的那 {{share}} 销售算。',
  from: '每次消费 × 次数 × 年数 × 毛利率，起先按最近十二个月。哪一项都可以改，改了不保存。',
};
