/** Up to which day every sale is in the archive. */
export const knownUntil = {
  title: 'Known until',
  until: 'Known until {{day}}',
  change: 'Change the day up to which every sale is in',
  what: 'Every sale up to this day is in the archive. Who stays away is judged to this day, not to today.',
  day: 'All sales are in up to',
  set: 'Set the day',
  earlier: 'Said before',
  byFile: '{{day}} · with {{file}}, {{madeDay}}',
  byHand: '{{day}} · set by hand, {{madeDay}}',
  bySale: '{{day}} · with a sale entered, {{madeDay}}',
  everySaleTyped: 'We enter every sale here',
  everySaleTypedMeans:
    'Ticked: a sale entered by hand moves the day on to its own. Orders from files are no longer waited for.',
  salesMoveIt: 'A sale entered by hand moves the day on to its own, as no orders come from files.',
  askAtImport: 'All sales up to this day are in now',
  askMeans:
    'It tells a customer who stays away from one whose orders are not imported yet. Untick it where sales up to then are still missing.',
  saidAtImport: 'All sales are in up to {{day}}.',
};
