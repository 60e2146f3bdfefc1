/** What is owed to the shop. */
export const owed = {
  title: 'Account',
  owes: 'Owes {{sum}}',
  inFavour: '{{sum}} in their favour',
  limit: 'up to {{limit}} agreed',
  overLimit: 'over the agreed {{limit}}',
  openOrders: 'Orders not paid yet',
  bought: 'Bought',
  due: 'Due',
  amount: 'Amount ({{currency}})',
  stillOwed: 'Still owed ({{currency}})',
  late_one: '{{count}} day late',
  late_other: '{{count}} days late',
};
