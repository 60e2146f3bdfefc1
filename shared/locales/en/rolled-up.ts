/** Rankings of households and company groups. */
export const rolledUp = {
  title: 'What counts as one',
  kinds: { customers: 'Customers', household: 'Households', company: 'Company groups' },
  about: {
    household: 'A household counts as one customer. Each order counts to the household of its day.',
    company: 'A company and its people count as one customer. Each order counts to the company group of its day.',
  },
  household_one: '{{count}} household',
  household_other: '{{count}} households',
  company_one: '{{count}} company group',
  company_other: '{{count}} company groups',
  counted: { household: 'Households and customers', company: 'Company groups and customers' },
  only: { household: 'List only households', company: 'List only company groups' },
  members: 'Members',
  member: 'Member',
  membersOf: 'Members of {{name}}',
  netOf: 'Net revenue of {{name}}',
  openGroup: 'Open the group',
  factorsOfMembers: 'What is on record of the members counts together; of the shop’s own scores the highest.',
  actsOnMain: 'For {{name}}, the main member: scores and the list of key accounts are of one person, not of a group.',
  howToMakeOne: {
    household: 'On a customer’s page, “Add to a group” makes one.',
    company:
      'A company whose people are customers is one by itself; “Add to a group” on a customer’s page makes others.',
  },
  noneHere: {
    household: 'No household bought anything here: each customer stands alone.',
    company: 'No company group bought anything here: each customer stands alone.',
  },
  toGroups: 'All groups',
};
