import type { IndicatorKey } from '../../indicators/indicators.ts';

/** `name`: as a condition; `heading`: of a column; `about`: what exactly is counted. */
export const indicators = {
  net: {
    name: '实际消费额',
    heading: '累计实际消费额（{{currency}}）',
    about: '消费减去退货，按本档案库的全部订单计算。',
  },
  orders: {
    name: '消费次数',
    heading: '消费次数',
    about: '有消费的订单数；单独的退货和没有成交的订单不计。',
  },
  firstDay: {
    name: '首次消费',
    heading: '首次消费',
    about: '第一笔有消费的订单的日期。',
  },
  lastDay: {
    name: '最近消费',
    heading: '最近消费',
    about: '最近一笔有消费的订单的日期。',
  },
  lastContact: {
    name: '上次联系',
    heading: '上次联系',
    about: '时间线上最近一次联系的日期。',
  },
  nextContact: {
    name: '下次联系',
    heading: '下次联系',
    about: '约好的最早一次联系日期，可能已经过了。',
  },
  usualGap: {
    name: '平常间隔',
    heading: '平常间隔（天）',
    about: '平常隔几天再买：按最近两年各次之间的间隔算，另加两次全店的平常间隔。',
  },
  profit: {
    name: '毛利',
    heading: '毛利（{{currency}}）',
    about: '卖出的比成本多出多少，只算知道成本的明细，旁边的“知道成本的占比”说明算到了多少；空白就是成本都不知道。',
  },
  costKnown: {
    name: '知道成本的占比（%）',
    heading: '知道成本的占比（%）',
    about: '消费额里有多少知道成本，毛利就是按这部分算的。',
  },
  sleepState: {
    name: '睡眠',
    heading: '睡眠',
    about: '多久没来：活跃、瞌睡、半睡、沉睡，按店里定的天数或各人的节奏；一家人算一位。',
  },
  owed: {
    name: '赊账',
    heading: '赊着（{{currency}}）',
    about: '到今天还没付的：赊账的消费，减去收款和退货。空白就是不欠。',
  },
  satisfaction: {
    name: '满意度',
    heading: '满意度',
    about: '最近一次怎么说：0 不满意，1 满意，2 下次还会买，3 还会介绍朋友来。',
  },
  staleFacts: {
    name: '待核对资料',
    heading: '待核对资料',
    about: '有几条电话、地址、喜好和身边人的资料很久没有确认过；只算近十二个月有消费的客户。',
  },
} satisfies Record<IndicatorKey, { name: string; heading: string; about: string }>;
