import type { orders as english } from '../en/orders.ts';
import type { Words } from '../words-of.ts';

export const orders: Words<typeof english> = {
  title: '订单',
  none: '没有订单。',
  behindFigure: '看这个数是怎么来的',
  ofPeriod: '订单，{{period}}',
  count_other: '{{count}} 张订单',
  countAndOthers_other: '{{count}} 张订单，另有 {{others}} 张退货或未成交',
  withoutNumber: '没有编号',
  lines: '订单明细',
  servedBy: '接待：{{name}}',
  product: '商品',
  quantity: '数量',
  price: '单价',
  amount: '金额（{{currency}}）',
  isReturn: '退货',
  noSale: '不算销售：{{reason}}',
  noSaleReasons: {
    cancelled: '已取消',
    closed: '已关闭',
    failed: '支付失败',
    pending: '还没付款',
    voided: '已作废',
    refunded: '已退款',
    transfer: '转账或手续费',
    paidOut: '付出去的钱',
    chosen: '导入时选的',
  },
  from: '来自 {{file}}',
  enteredByHand: '手工录入',
};
