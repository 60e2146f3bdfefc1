import { build, type Connection, oneRow } from '../archive/query.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';

/** What says which of two customers that fit as well is likelier meant. */
export interface CustomerStanding {
  readonly id: number;
  readonly lastDay: string | null;
  /** In the home currency; null where there is none. */
  readonly netMinor: number | null;
  /** Neither in the bin nor merged into another. */
  readonly isShown: boolean;
}

export type Standings = ReadonlyMap<number, CustomerStanding>;

interface Kept {
  generation: number;
  changeCounter: number;
  lastActId: number;
  standings: Map<number, CustomerStanding>;
}

const keptOf = new WeakMap<ArchiveSession, Kept>();

/**
 * Everybody's standing as it is committed, kept between the key strokes: after an act only those are read anew whom it
 * changed, after an import everybody.
 */
export function customerStandings(session: ArchiveSession): Standings {
  const { reader } = session.archive;
  const { generation, changeCounter } = session;
  const kept = keptOf.get(session);
  if (kept?.generation === generation && kept.changeCounter === changeCounter) return kept.standings;
  const lastActId = highestActId(reader);
  const changed = kept?.generation === generation ? customersChangedSince(reader, kept.lastActId) : null;
  const standings = kept !== undefined && changed !== null ? kept.standings : new Map<number, CustomerStanding>();
  for (const id of changed ?? []) standings.delete(id);
  for (const standing of readStandings(reader, changed)) standings.set(standing.id, standing);
  keptOf.set(session, { generation, changeCounter, lastActId, standings });
  return standings;
}

function highestActId(connection: Connection): number {
  const row = connection.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM acts').get();
  return row?.id ?? 0;
}

/** Null where it cannot be told from the log: orders came or went, or what was written is no act. */
function customersChangedSince(connection: Connection, actId: number): number[] | null {
  const acts = connection
    .prepare<[number], { verb: string }>('SELECT verb FROM acts WHERE id > ?')
    .all(actId)
    .map(({ verb }) => verb);
  if (acts.length === 0 || acts.some((verb) => verb.startsWith('import.'))) return null;
  const changes = connection
    .prepare<[number], { table: string; id: number }>(
      `SELECT DISTINCT table_name AS "table", row_id AS id FROM act_changes
        WHERE act_id > ? AND table_name IN ('customers', 'orders', 'order_lines')`,
    )
    .all(actId);
  if (changes.some(({ table }) => table !== 'customers')) return null;
  return changes.map(({ id }) => id);
}

function readStandings(connection: Connection, ids: readonly number[] | null): CustomerStanding[] {
  const { home_currency: currency } = oneRow(connection, build.selectFrom('archive').select('home_currency'));
  const among = ids === null ? '' : 'WHERE customers.id IN (SELECT value FROM json_each(@ids))';
  return connection
    .prepare<{ currency: string; ids?: string }, Omit<CustomerStanding, 'isShown'> & { isShown: number }>(
      `SELECT customers.id, max(totals.last_day) AS lastDay,
              sum(CASE WHEN totals.currency = @currency THEN totals.net_minor END) AS netMinor,
              customers.binned_at IS NULL AND customers.merged_into IS NULL AS isShown
         FROM customers LEFT JOIN customer_totals AS totals ON totals.customer_id = customers.id
        ${among} GROUP BY customers.id`,
    )
    .all(ids === null ? { currency } : { currency, ids: JSON.stringify(ids) })
    .map(({ isShown, ...standing }) => ({ ...standing, isShown: isShown === 1 }));
}

/** Who is likelier meant comes first: who ordered last, then who brought most, then who came first. */
export function compareStandings(a: CustomerStanding, b: CustomerStanding): number {
  if (a.lastDay !== b.lastDay) return (a.lastDay ?? '') < (b.lastDay ?? '') ? 1 : -1;
  const [netOfA, netOfB] = [a.netMinor ?? Number.NEGATIVE_INFINITY, b.netMinor ?? Number.NEGATIVE_INFINITY];
  if (netOfA !== netOfB) return netOfA < netOfB ? 1 : -1;
  return a.id - b.id;
}
