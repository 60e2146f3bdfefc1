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
    customers_one: '{{shown}} customer',
    customers_other: '{{shown}} customers',
    orders_one: '{{shown}} order',
    orders_other: '{{shown}} orders',
    lines_one: '{{shown}} line',
    lines_other: '{{shown}} lines',
    updated_one: '{{shown}} updated',
    updated_other: '{{shown}} updated',
  },
};
