import type { byProfit as english } from '../en/by-profit.ts';
import type { Words } from '../words-of.ts';

export const byProfit: Words<typeof english> = {
  profit: '毛利（{{currency}}）',
  profitOf: '{{name}}的毛利',
  profitAbout: '知道成本的销售减去成本。不知道成本不等于成本为零，那些销售不算在内。',
  knownShare: '知道成本',
  knownShareAbout: '这位客户的销售里，知道成本的占多少。',
  known: '全部销售里 {{share}} 知道成本，毛利只算这些',
  share: '占毛利',
  shareAbout: '占全部上榜客户毛利的多少。',
  cumulativeShare: '累计占毛利',
  madeFrom: '下面的销售里 {{share}} 知道成本，减去成本得 {{profit}}；其余不知道成本。点开一单可看明细和毛利。',
  madeFromAll: '下面的销售都知道成本，减去成本得 {{profit}}。点开一单可看明细和毛利。',
  notRanked: '按毛利未上榜：这段时间没有购买，或者没有一笔知道成本。',
  nobody: '这段时间的销售没有一笔知道成本',
  nobodyHow: '给商品填上成本，或者导入带成本列的订单。',
  toProducts: '商品',
};
