import type { byProfit as english } from '../en/by-profit.ts';
import type { Words } from '../words-of.ts';

export const byProfit: Words<typeof english> = {
  profit: '毛利（{{currency}}）',
  profitOf: '{{name}}的毛利',
  profitAbout: '知道成本的销售减去成本。不知道成本不等于成本为零，那些销售不算在内。',
  knownShare: '知道成本',
  knownShareAbout: '这位客户的销售里，知道成本的占多少。',
  known: '全部销售里 {{share}} 知道成本，毛利只算这些',
  knownBefore: '上一期（{{period}}）有 {{share}} 知道成本',
  profitBefore: '上一期毛利（{{currency}}）',
  knownShareBefore: '上一期知道成本',
  profitChange: '增减（{{currency}}）',
  profitChangeAbout: '增减也可能是因为现在知道的成本变多或变少了。',
  share: '占毛利',
  shareAbout: '占全部上榜客户毛利的多少。',
  cumulativeShare: '累计占毛利',
  madeFrom: '下面的销售里 {{share}} 知道成本，减去成本得 {{profit}}；其余不知道成本。点开一单可看明细和毛利。',
  madeFromAll: '下面的销售都知道成本，减去成本得 {{profit}}。点开一单可看明细和毛利。',
  shareOf: '全部上榜客户的毛利共 {{whole}}，其中 {{profit}}。',
  allRanked: '按毛利上榜的全部客户',
  whyClass: {
    count: {
      A: 'A 类：毛利前 {{top}} 名里最前面的 {{a}}%。',
      B: 'B 类：毛利前 {{top}} 名里排在 A 类之后，到 {{b}}% 为止。',
      C: 'C 类：毛利前 {{top}} 名里的其余客户。',
    },
    share: {
      A: 'A 类：合起来占前 {{top}} 名毛利的前 {{a}}%。',
      B: 'B 类：排在 A 类之后，累计到前 {{top}} 名毛利的 {{b}}%。',
      C: 'C 类：毛利前 {{top}} 名里的其余客户。',
    },
    total: {
      A: 'A 类：合起来占全部已知毛利的前 {{a}}%。',
      B: 'B 类：排在 A 类之后，累计到全部已知毛利的 {{b}}%。',
      C: 'C 类：其余客户。',
    },
  },
  whyNoClass: '没有类别：毛利不在前 {{top}} 名之内。',
  classesAre: {
    count: 'A、B、C 在毛利前 {{top}} 名里分：前 {{a}}%，到 {{b}}%，其余',
    share: 'A、B、C 在毛利前 {{top}} 名里分：毛利累计到 {{a}}%，到 {{b}}%，其余',
    total: 'A、B、C 在全部客户里分：已知毛利累计到 {{a}}%，到 {{b}}%，其余',
  },
  curveNotes: {
    nearlyStraight: '前五分之一的客户带来的毛利不到 30%：光看毛利分不出谁更要紧。',
    oneBringsHalf: '一位客户就带来了一半以上的毛利：光看毛利分不出其他人谁更要紧。',
  },
  stripSays: '第 {{first}} 至 {{last}} 行；到这里为止占毛利的 {{share}}',
  notRanked: '按毛利未上榜：这段时间没有购买，或者没有一笔知道成本。',
  nobody: '这段时间的销售没有一笔知道成本',
  nobodyHow: '给商品填上成本，或者导入带成本列的订单。',
  toProducts: '商品',
};
