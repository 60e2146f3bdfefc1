import { type MovementPart, movementParts } from '../../shared/ranking/movement.ts';
import type { Period } from '../../shared/ranking/period.ts';
import type { SnapshotComparison, SnapshotListing } from '../../shared/snapshots/contract.ts';
import { type SnapshotSort, snapshotSorts } from '../../shared/snapshots/snapshot-sorts.ts';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import { dayIn, wholeIn } from '../ranking/search-values.ts';

/** What the address of the snapshots page carries; what is absent is as the page proposes. */
export interface SnapshotsAddress {
  /** The latest where absent. */
  snapshot?: number;
  /** The snapshot it is compared with; where absent, the ranking as it is now. */
  against?: number;
  /** Both: of another period than the snapshot's question says. */
  from?: string;
  to?: string;
  part?: MovementPart;
  filter?: string;
  /** By present rank where absent. */
  sort?: SnapshotSort;
  descending?: boolean;
}

/** A change of the address; undefined takes a part out. */
export type SnapshotsAddressChange = { [Part in keyof SnapshotsAddress]?: SnapshotsAddress[Part] | undefined };

export function snapshotsAddress(search: Record<string, unknown>): SnapshotsAddress {
  const { filter } = search;
  const against = wholeIn(search.against);
  const [from, to] = [dayIn(search.from), dayIn(search.to)];
  const isOtherPeriod = against === undefined && from !== undefined && to !== undefined;
  const given: SnapshotsAddressChange = {
    snapshot: wholeIn(search.snapshot),
    against,
    from: isOtherPeriod ? from : undefined,
    to: isOtherPeriod ? to : undefined,
    part: movementParts.find((part) => part === search.part),
    filter: typeof filter === 'string' && filter !== '' ? filter.slice(0, 200) : undefined,
    sort: snapshotSorts.find((sort) => sort === search.sort && sort !== 'rank'),
    descending: search.descending === true ? true : undefined,
  };
  return withoutUndefined(given);
}

/** Another snapshot by its id, the same question of another period, or null: the ranking as it is now. */
export type ComparedWithSnapshot = number | Period | null;

export function comparedWithSnapshot({ against, from, to }: SnapshotsAddress): ComparedWithSnapshot {
  if (against !== undefined) return against;
  return from === undefined || to === undefined ? null : { from, to };
}

export function comparedWithChange(against: ComparedWithSnapshot): SnapshotsAddressChange {
  if (typeof against === 'number') return { against, from: undefined, to: undefined };
  return { against: undefined, from: against?.from, to: against?.to };
}

/** What is compared; `id`: of the snapshot shown. */
export function snapshotComparison(id: number, { against, from, to }: SnapshotsAddress): SnapshotComparison {
  return {
    id,
    ...(against === undefined ? {} : { withId: against }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

export function snapshotListing({
  part,
  filter = '',
  sort = 'rank',
  descending = false,
}: SnapshotsAddress): SnapshotListing {
  return { part, filter, sort, descending };
}

/** What is best seen from its largest value down. */
const beginsDescending: ReadonlySet<SnapshotSort> = new Set([
  'placesGained',
  'figureBefore',
  'figure',
  'knownShareBefore',
  'knownShare',
  'before',
  'now',
  'change',
]);

/** The address after a click on a heading: another sorting, or the same the other way round. */
export function snapshotsSortedBy(now: SnapshotsAddress, key: string): SnapshotsAddressChange {
  const sort = snapshotSorts.find((candidate) => candidate === key) ?? 'rank';
  const isSame = sort === (now.sort ?? 'rank');
  return { sort, descending: isSame ? now.descending !== true : beginsDescending.has(sort) };
}
