import type { bin as english } from '../en/bin.ts';
import type { Words } from '../words-of.ts';

export const bin: Words<typeof english> = {
  title: '回收站',
  kept: '{{shown}} 位客户 · 保留 {{days}} 天（只算打开档案库的日子）',
  daysLeft: '剩余天数',
  binnedAt: '移入时间',
  empty: '回收站是空的',
  emptyHow: '移入回收站的客户在这里保留 {{days}} 天（只算打开档案库的日子），随时可以取回；到期后会彻底删除。',
  takeOut: '取回',
  takenOut_other: '已取回 {{count}} 位客户。',
  purge: '彻底删除',
  purgeTitle_other: '彻底删除 {{count}} 位客户',
  finalHow: '删除后不能撤销，档案库里不会再留下任何相关内容。之前做的备份里仍然有。',
  goes: '将删除：全部资料、{{contacts}} 条联系记录、{{attachments}} 个附件、{{changes}} 条历史。',
  stays_other: '将保留：{{count}} 张订单，改记为散客，店里的数字不变。',
  andMore_other: '等，另有 {{count}} 位',
  confirmWord: '删除',
  confirm: '请输入“{{word}}”再继续',
  purged_other: '已彻底删除 {{count}} 位客户。',
  notRewritten: '客户已删除，但空间不够，没能重写档案库文件，里面可能还有残留。请腾出空间，下次打开档案库时会再试。',
};
