/** The form that a new customer fills in. */
export const registration = {
  title: '登记表',
  heading: '{{shop}} 登记表',
  what: '给新客户填的：可以打印，也可以导出成表格，填好后直接导入，不用对应各列。',
  print: '打印登记表',
  export: '导出成表格',
  welcome: '请填愿意让我们知道的内容，哪一行都可以空着。',
  calendars: { solar: '公历', lunar: '农历' },
  likes: '喜好',
  avoids: '忌口·忌讳',
  broughtBy: '谁介绍来的',
  consent: '同意 {{shop}} 保存以上信息并据此联系；可以随时收回。',
  signature: '签名',
  date: '日期',
};
