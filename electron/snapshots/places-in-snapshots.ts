import type { PlaceInSnapshotOfCustomer } from '../../shared/snapshots/contract.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { listSnapshots } from './read-snapshots.ts';

/** Who stood where in a snapshot, the best first. */
interface Ranks {
  customerIds: Int32Array;
  ranks: Int32Array;
}

const ranksOfSnapshots = new CacheByTables<ReadonlyMap<number, Ranks>>();

/** Where a customer stood in each snapshot, the latest first; of several who became one, the best place. */
export function placesInSnapshots(archive: Archive, customerId: number): PlaceInSnapshotOfCustomer[] {
  const { reader } = archive;
  const ranks = ranksOfSnapshots.get(archive, { key: '', reads: ['ranking_snapshots'] }, () => readRanks(reader));
  const ids = idsOfCustomer(reader, customerId);
  return listSnapshots(reader).map(({ id, name, takenDay, question, from, to, customers }) => ({
    ...{ id, name, takenDay, from, to, customers },
    by: question.by,
    rollUp: question.rollUp ?? null,
    rank: bestRank(ranks.get(id), ids),
  }));
}

function bestRank(of: Ranks | undefined, ids: readonly number[]): number | null {
  const places = ids.map((id) => of?.customerIds.indexOf(id) ?? -1).filter((place) => place !== -1);
  return of?.ranks[Math.min(...places)] ?? null;
}

function readRanks(connection: Connection): ReadonlyMap<number, Ranks> {
  const rows = connection
    .prepare<[], { id: number; customerIds: string; ranks: string }>(
      `SELECT id, json_extract(rows, '$.customerIds') AS customerIds, json_extract(rows, '$.ranks') AS ranks
         FROM ranking_snapshots`,
    )
    .all();
  const column = (json: string): Int32Array => Int32Array.from(JSON.parse(json) as number[]);
  return new Map(rows.map((row) => [row.id, { customerIds: column(row.customerIds), ranks: column(row.ranks) }]));
}

/** The customer and everybody who was merged into them. */
function idsOfCustomer(connection: Connection, customerId: number): number[] {
  return connection
    .prepare<[number], number>(
      `WITH RECURSIVE theirs (id) AS (
         SELECT ? UNION SELECT customers.id FROM customers JOIN theirs ON merged_into = theirs.id)
       SELECT id FROM theirs`,
    )
    .pluck()
    .all(customerId);
}
