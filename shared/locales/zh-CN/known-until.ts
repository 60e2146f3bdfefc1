import type { knownUntil as english } from '../en/known-until.ts';
import type { Words } from '../words-of.ts';

export const knownUntil: Words<typeof english> = {
  title: '数据截至',
  until: '数据截至 {{day}}',
  change: '更改数据截至哪一天',
  what: '这一天和以前的销售都已录入。客户多久没来，算到这一天，不算到今天。',
  day: '销售已全部录入，截至',
  set: '确定',
  earlier: '以前的记录',
  byFile: '{{day}} · {{madeDay}} 导入 {{file}} 时',
  byHand: '{{day}} · {{madeDay}} 手动设定',
  bySale: '{{day}} · {{madeDay}} 记消费时',
  everySaleTyped: '每笔消费都在这里记',
  everySaleTypedMeans: '勾选以后，手记一笔消费，数据就截至那一天，不再等文件里的订单。',
  salesMoveIt: '订单不从文件来，所以手记一笔消费，数据就截至那一天。',
  askAtImport: '截至这一天的销售，现在都录入了',
  askMeans: '有了它，才能分清是客户没来，还是订单还没导入。这一天以前还有没录入的销售，请取消勾选。',
  saidAtImport: '截至 {{day}} 的销售已全部录入。',
};
