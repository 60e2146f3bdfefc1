/** The columns that a compared snapshot is sorted by. */
export const snapshotSorts = [
  'rank',
  'rankBefore',
  'placesGained',
  'number',
  'name',
  'figureBefore',
  'figure',
  'knownShareBefore',
  'knownShare',
  'before',
  'now',
  'change',
] as const;
export type SnapshotSort = (typeof snapshotSorts)[number];
