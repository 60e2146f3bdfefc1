/** What customers pay of what they owe. */
export const payments = {
  title: 'Payments',
  one: 'Payment',
  part: '{{sum}} of {{order}}',
  add: 'Enter a payment',
  change: 'Change the payment',
  remove: 'Remove',
  amount: 'Paid ({{currency}})',
  day: 'Paid on',
  method: 'How',
  note: 'Note',
  added: 'Payment entered',
  saved: 'Saved',
  removed: 'Payment removed',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
};
