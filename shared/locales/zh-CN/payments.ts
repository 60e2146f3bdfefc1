/** What customers pay of what they owe. */
export const payments = {
  title: '收款',
  one: '收款',
  part: '{{order}} 付了 {{sum}}',
  add: '记收款',
  change: '修改收款',
  remove: '删除',
  amount: '收了多少（{{currency}}）',
  day: '收款日期',
  method: '付款方式',
  note: '备注',
  added: '收款记下了',
  saved: '已保存',
  removed: '收款已删除',
  more_other: '还有 {{count}} 笔',
};
