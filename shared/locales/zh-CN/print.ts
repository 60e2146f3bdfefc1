import type { print as english } from '../en/print.ts';
import type { Words } from '../words-of.ts';

export const print: Words<typeof english> = {
  rows_other: '共 {{count}} 行',
  firstOf: '共 {{all}} 行，这里是前 {{shown}} 行。要全部请导出表格。',
  contacts: '最近的往来',
  daysOfImport: '其中的日期',
  revenueOfImport: '营业额',
  howItWasDone: '方式',
  page: '第 {{page}} 页，共 {{pages}} 页',
  namesHidden: '姓名已隐藏，纸上也不印。按 Ctrl+Shift+P 可以显示。',
};
