import { ShukeError } from '../../shared/errors.ts';
import type { RowOf } from '../../shared/records/define-record.ts';
import type { rankingSnapshots } from '../../shared/records/snapshot-records.ts';
import type { Snapshot } from '../../shared/snapshots/contract.ts';
import { snapshotQuestionSchema } from '../../shared/snapshots/snapshot-question.ts';
import { type PlaceInSnapshot, placesIn, type SnapshotRows } from '../../shared/snapshots/snapshot-rows.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';

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

/** Who stood where in a snapshot, the best first. Error: SNAPSHOT_UNKNOWN. */
export function placesOfSnapshot(connection: Connection, id: number): PlaceInSnapshot[] {
  const row = firstRow(connection, build.selectFrom('ranking_snapshots').select('rows').where('id', '=', id));
  if (row === undefined) throw new ShukeError('SNAPSHOT_UNKNOWN');
  return placesIn(JSON.parse(row.rows) as SnapshotRows);
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
