import type { TrackedName } from '../../shared/records/tracked-names.ts';
import { build, type Connection, oneRow } from '../archive/query.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';

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

interface KnownStandings {
  lastActId: number;
  /** The version of the totals they were read from. */
  totals: string;
  standings: Map<number, CustomerStanding>;
}

const totalsReads: readonly TrackedName[] = ['customer_totals'];
/** Whom an act changed is read from its log. */
const standingReads: readonly TrackedName[] = ['customers', ...totalsReads, 'acts', 'act_changes'];

const known = new CacheByTables<KnownStandings>();

/**
 * Every customer's standing as it is committed, kept between the key strokes: after an act that wrote customers alone
 * only those are read again that it changed.
 */
export function customerStandings({ archive }: ArchiveSession): Standings {
  const { reader, changes } = archive;
  return known.get(archive, { key: '', reads: standingReads }, (outdated) => {
    const lastActId = highestActId(reader);
    const totals = changes.stateOf(totalsReads);
    const changed = outdated?.totals === totals ? customersChangedSince(reader, outdated.lastActId) : null;
    const standings =
      outdated !== undefined && changed !== null ? outdated.standings : new Map<number, CustomerStanding>();
    for (const id of changed ?? []) standings.delete(id);
    const read = changed?.length === 0 ? [] : readStandings(reader, changed);
    for (const standing of read) standings.set(standing.id, standing);
    return { lastActId, totals, standings };
  }).standings;
}

function highestActId(connection: Connection): number {
  const row = connection.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM acts').get();
  return row?.id ?? 0;
}

/** Null where it cannot be told from the log: what an import or a purge wrote is not in it, nor what is no act. */
function customersChangedSince(connection: Connection, actId: number): number[] | null {
  const verbs = connection.prepare<[number], string>('SELECT verb FROM acts WHERE id > ?').pluck().all(actId);
  if (verbs.length === 0 || verbs.some((verb) => /^(?:import|bin)\./u.test(verb))) return null;
  return connection
    .prepare<[number], number>("SELECT DISTINCT row_id FROM act_changes WHERE act_id > ? AND table_name = 'customers'")
    .pluck()
    .all(actId);
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
