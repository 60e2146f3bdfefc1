/** The list of next contacts that are due. */
export const dueContacts = {
  customer: 'Customer',
  when: 'When',
  about: 'About',
  agreed: 'Agreed',
  asOf: 'due by {{day}}',
  count_one: '{{count}} contact',
  count_other: '{{count}} contacts',
  none: 'No contact is due',
  noneHow: 'A next contact noted with a customer comes up here on its day, and stays until it is done.',
};
