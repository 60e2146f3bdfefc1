import { ShukeError } from '../../shared/errors.ts';
import type { RowOf } from '../../shared/records/define-record.ts';
import type { rankingSnapshots } from '../../shared/records/snapshot-records.ts';
import type { Snapshot } from '../../shared/snapshots/contract.ts';
import { snapshotQuestionSchema } from '../../shared/snapshots/snapshot-question.ts';
import { type PlaceInSnapshot, placesIn, snapshotRowsSchema } from '../../shared/snapshots/snapshot-rows.ts';
import type { Archive } from '../archive/archive.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';

const mostKept = 8;

/** The latest first, without their rows. */
export function listSnapshots(connection: Connection): Snapshot[] {
  const rows = allRows(connection, heads().orderBy('taken_day', 'desc').orderBy('id', 'desc'));
  return rows.map(snapshotOf);
}

/** Error: SNAPSHOT_UNKNOWN. */
export function existingSnapshot(connection: Connection, id: number): Snapshot {
  const row = firstRow(connection, heads().where('id', '=', id));
  if (row === undefined) throw new ShukeError('SNAPSHOT_UNKNOWN');
  return snapshotOf(row);
}

const places = new CacheByTables<readonly PlaceInSnapshot[]>(mostKept);

/** Who stood where in a snapshot, the best first; those read last are kept. Error: SNAPSHOT_UNKNOWN. */
export function placesOfSnapshot(archive: Archive, id: number): readonly PlaceInSnapshot[] {
  return places.get(archive, { key: String(id), reads: ['ranking_snapshots'] }, () => {
    const query = build.selectFrom('ranking_snapshots').select('rows').where('id', '=', id);
    const row = firstRow(archive.reader, query);
    if (row === undefined) throw new ShukeError('SNAPSHOT_UNKNOWN');
    return placesIn(snapshotRowsSchema.parse(JSON.parse(row.rows)));
  });
}

function heads() {
  return build
    .selectFrom('ranking_snapshots')
    .select([
      'id',
      'name',
      'taken_day',
      'known_until',
      'question',
      'period_from',
      'period_to',
      'currency',
      'customers',
      'net_minor',
    ]);
}

function snapshotOf(row: Omit<RowOf<typeof rankingSnapshots>, 'rows'>): Snapshot {
  return {
    id: row.id,
    name: row.name,
    takenDay: row.taken_day,
    knownUntil: row.known_until,
    question: snapshotQuestionSchema.parse(JSON.parse(row.question)),
    from: row.period_from,
    to: row.period_to,
    currency: row.currency,
    customers: row.customers,
    net: { minor: row.net_minor, currency: row.currency },
  };
}
