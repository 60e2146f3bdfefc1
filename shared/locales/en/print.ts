/** What comes out of the printer. */
export const print = {
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  firstOf: 'The first {{shown}} of {{all}} rows. Export the table for all of them.',
  contacts: 'Last contacts',
  daysOfImport: 'Dates in it',
  revenueOfImport: 'Revenue',
  howItWasDone: 'How',
  page: 'Page {{page}} of {{pages}}',
  namesHidden: 'Names are hidden, and not printed either. Ctrl+Shift+P shows them.',
};
