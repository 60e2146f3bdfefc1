/** The history: one verb per act, one phrase per count. */
export const acts = {
  title: 'History',
  none: 'Nothing has been changed yet.',
  more: 'Show more ({{left}} left)',
  undone: 'undone',
  undoneNow: 'Undone.',
  undoWhat: 'Undo: {{what}}',
  verbAndSubject: '{{verb}}: {{subject}}',
  verbs: {
    archive: { create: 'Archive made' },
    customers: { create: 'Customer added', edit: 'Customer changed', bin: 'Customer put in the bin' },
    import: { run: 'Imported', undo: 'Import undone' },
    acts: { undo: 'Undone' },
  },
  counts: {
    customers_one: '{{count}} customer',
    customers_other: '{{count}} customers',
    orders_one: '{{count}} order',
    orders_other: '{{count}} orders',
    lines_one: '{{count}} line',
    lines_other: '{{count}} lines',
    updated_one: '{{count}} updated',
    updated_other: '{{count}} updated',
  },
};
