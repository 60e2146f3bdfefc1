import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { keptShopRhythms, readShopRhythms } from './shop-rhythms.ts';

const archives = new WeakMap<Connection, Archive>();
const gaps = new WeakMap<Connection, { state: string; byDay: Map<string, number> }>();

/** From here on the shop's gap is kept for the archive's reader as long as no order and no customer is written. */
export function keepShopGapFor(archive: Archive): void {
  archives.set(archive.reader, archive);
}

/** The shop's gap in days, as a connection sees the archive: of a snapshot it is read once. */
export function shopGapOfConnection(connection: Connection, asOf: string): number {
  const archive = archives.get(connection);
  if (archive !== undefined) return keptShopRhythms(archive, asOf).shopGapDays;
  const state = stateSeen(connection);
  const known = gaps.get(connection);
  const byDay = known?.state === state ? known.byDay : new Map<string, number>();
  const gap = byDay.get(asOf) ?? readShopRhythms(connection, asOf).shopGapDays;
  byDay.set(asOf, gap);
  gaps.set(connection, { state, byDay });
  return gap;
}

/** Differs as soon as the connection sees a commit of another one, or has written itself. */
function stateSeen(connection: Connection): string {
  const [others, own] =
    connection
      .prepare<[], [number, number]>('SELECT data_version, total_changes() FROM pragma_data_version')
      .raw()
      .get() ?? [];
  return `${others} ${own}`;
}
