import type { PlaceInSnapshotOfCustomer } from '../../shared/snapshots/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { readWinners } from '../customers/winners-of-merged.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { listSnapshots, placesOfSnapshot } from './read-snapshots.ts';

/** The best rank of each customer, by the id of the snapshot. */
type RanksBySnapshot = ReadonlyMap<number, ReadonlyMap<number, number>>;

const ranks = new CacheByTables<RanksBySnapshot>();

/** Where a customer stood in each snapshot, the latest first; of several who became one, the best place. */
export function placesInSnapshots(archive: Archive, customerId: number): PlaceInSnapshotOfCustomer[] {
  const snapshots = listSnapshots(archive.reader);
  const ranksOf = ranks.get(archive, { key: '', reads: ['ranking_snapshots', 'customers'] }, () => {
    const winnerOf = readWinners(archive.reader);
    return new Map(snapshots.map(({ id }) => [id, bestRanks(archive, id, winnerOf)]));
  });
  return snapshots.map(({ id, name, takenDay, question, from, to, customers }) => ({
    ...{ id, name, takenDay, from, to, customers },
    by: question.by,
    rollUp: question.rollUp ?? null,
    rank: ranksOf.get(id)?.get(customerId) ?? null,
  }));
}

function bestRanks(archive: Archive, id: number, winnerOf: (id: number) => number): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { customerId, rank } of placesOfSnapshot(archive, id)) {
    const winner = winnerOf(customerId);
    if (!best.has(winner)) best.set(winner, rank);
  }
  return best;
}
