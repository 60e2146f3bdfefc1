/** Rankings kept as snapshots, and where a customer stood in them. */
export const snapshots = {
  none: 'No snapshots yet',
  noneHow: 'A snapshot keeps a ranking as it is now. Later it shows who rose and who fell.',
  toRanking: 'To the ranking',
  list: 'Snapshots',
  bases: { revenue: 'By revenue', value: 'Beyond money', combined: 'Combined', profit: 'By profit' },
  rollUps: { household: 'households', company: 'company groups' },
  parts: { lost: 'No longer ranked', new: 'New', up: 'Up', down: 'Down', same: 'Same' },
};
