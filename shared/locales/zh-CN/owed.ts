/** What is owed to the shop. */
export const owed = {
  title: '赊账',
  owes: '赊着 {{sum}}',
  inFavour: '多付了 {{sum}}',
  limit: '说好最多 {{limit}}',
  overLimit: '超过说好的 {{limit}}',
  openOrders: '还没付清的消费',
  bought: '哪天买的',
  due: '哪天到期',
  amount: '金额（{{currency}}）',
  stillOwed: '还欠（{{currency}}）',
  late_other: '过期 {{count}} 天',
};
