import type { acts as english } from '../en/acts.ts';
import type { Words } from '../words.ts';

export const acts: Words<typeof english> = {
  title: '历史',
  none: '还没有改动。',
  more: '再看一些（还有 {{left}} 条）',
  undone: '已撤销',
  undoneNow: '已撤销。',
  undoWhat: '撤销：{{what}}',
  verbAndSubject: '{{verb}}：{{subject}}',
  verbs: {
    archive: { create: '新建档案库' },
    customers: { create: '新增客户', edit: '修改客户', bin: '移入回收站' },
    import: { run: '导入', undo: '撤销导入' },
    acts: { undo: '撤销' },
  },
  counts: {
    customers_other: '{{count}} 位客户',
    orders_other: '{{count}} 张订单',
    lines_other: '{{count}} 行明细',
    updated_other: '更新 {{count}} 行',
  },
};
