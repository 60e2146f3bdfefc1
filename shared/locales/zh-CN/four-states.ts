import type { fourStates as english } from '../en/four-states.ts';
import type { Words } from '../words-of.ts';

export const fourStates: Words<typeof english> = {
  mode: '状态按什么算',
  modes: { days: '按天数', rhythm: '按各人节奏' },
  days_other: '{{count}} 天',
  times: '平常间隔的 {{times}} 倍',
  silences: '客户多久没来',
  silencesBy: { days: '按离上次购买的天数看客户', rhythm: '按没来的时间是平常间隔的几倍看客户' },
  limit: '{{state}}从这里开始',
  quarterAgo: '{{limit}}：一季前会有 {{customers}} 位{{state}}，后来来了 {{came}} 位。',
  aYear: '一年 {{sum}}',
  others_other: '还有 {{count}} 位',
  keepLimits: '就用这些界限',
  backToKept: '回到现用的界限',
  limitsKept: '状态改按这些界限算了',
  compared: '两种算法，一季前',
  comparedDays: '{{from}}的状态，看到 {{to}}的购买',
  happened: '后来怎样',
  outcomes: {
    alarmedStayedAway: '不活跃，没来',
    alarmedCame: '不活跃，还是来了',
    quietStayedAway: '活跃，没来',
    quietCame: '活跃，来了',
  },
  right: '说对了',
  rightAbout: '说对了：不活跃的没来，或活跃的来了，占全部客户',
  tooLittle:
    '订单满 {{days}} 天（现在 {{hasDays}}）、有 {{regulars}} 位客户在三个日子买过（现在 {{hasRegulars}}），才建议用哪种。在那之前，按天数更稳妥。',
  alike: '两种说对的一样多。',
  better: {
    days: '在这家店，按天数说对的更多，多出全部客户的 {{lead}}。',
    rhythm: '在这家店，按各人节奏说对的更多，多出全部客户的 {{lead}}。',
  },
  try: '试试{{mode}}',
  customers: '客户数',
  inItThen: '一季前',
  cameSince: '后来来了',
  nobody: '还没有人买过东西',
  nobodyHow: '有了订单，买过的客户就各在一种状态里。',
};
