import type { snapshots as english } from '../en/snapshots.ts';
import type { Words } from '../words-of.ts';

export const snapshots: Words<typeof english> = {
  none: '还没有快照',
  noneHow: '快照把现在的排名原样留下，以后拿出来比，谁升谁降一看就知道。',
  toRanking: '去排名',
  list: '快照',
  bases: { revenue: '消费额', value: '金钱以外', combined: '综合', profit: '利润' },
  rollUps: { household: '按家庭', company: '按公司' },
  parts: { lost: '不在排名里了', new: '新进', up: '升', down: '降', same: '不变' },
};
