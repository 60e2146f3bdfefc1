import type { staff as english } from '../en/staff.ts';
import type { Words } from '../words-of.ts';

export const staff: Words<typeof english> = {
  title: '店员',
  what: '谁听到、谁接待、谁照看客户。离职的人名字和以前的记录都保留，只是不再出现在选项里。',
  none: '还没有店员。在别处第一次写到的名字也会加进来。',
  name: '姓名',
  add: '添加',
  rename: '改名',
  renameOf: '{{name}} 的新名字',
  customers_other: '照看 {{count}} 位客户',
  noCustomers: '没有照看的客户',
  left: '{{day}} 离职',
  setLeft: '已离职',
  setBack: '回来了',
  handOver: '移交客户',
  handOverFrom: '{{name}}照看的所有客户',
  handOverTo: '移交给',
  noOne: '不指定',
  handOverAll_other: '移交 {{count}} 位客户',
  added: '已添加 {{name}}。',
  renamed: '已改名为 {{name}}。',
  leftNow: '{{name}} 已离职，以前的记录都保留。',
  backNow: '{{name}} 回来了。',
  handedOver_other: '已把 {{from}} 的 {{count}} 位客户移交给 {{to}}。',
  actsOf: '对 {{name}} 的操作',
};
