import type { acts as english } from '../en/acts.ts';
import type { Words } from '../words-of.ts';

export const acts: Words<typeof english> = {
  title: '历史',
  none: '还没有改动。',
  more: '再看一些（还有 {{left}} 条）',
  undone: '已撤销',
  undoWhat: '撤销：{{what}}',
  verbAndSubject: '{{verb}}：{{subject}}',
  verbs: {
    archive: { create: '新建档案库' },
    customers: {
      create: '新增客户',
      edit: '修改客户',
      bin: '移入回收站',
      takeOutOfBin: '从回收站取回客户',
      saveFilter: '保存筛选',
      forgetFilter: '删除筛选',
      bulkEdit: {
        addTags: '添加标签',
        removeTags: '移除标签',
        kind: '设置类型',
        city: '设置城市',
        country: '设置国家',
        note: '修改备注',
        bin: '客户移入回收站',
        takeOutOfBin: '从回收站取回客户',
      },
    },
    import: { run: '导入', undo: '撤销导入' },
    timeline: { add: '记下联系', edit: '修改联系记录', remove: '删除联系记录', clearNext: '取消下次联系' },
    attachments: { add: '添加附件', remove: '删除附件', rename: '附件改名', setPhoto: '更换照片' },
    acts: { undo: '撤销' },
  },
  counts: {
    customers_other: '{{count}} 位客户',
    orders_other: '{{count}} 张订单',
    lines_other: '{{count}} 行明细',
    attachments_other: '{{count}} 个附件',
    updated_other: '更新 {{count}} 行',
  },
};
