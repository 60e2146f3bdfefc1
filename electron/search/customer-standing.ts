import { traitsOfVerb } from '../../shared/acts/act-verbs.ts';
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

export class Standings {
  readonly #byId: Map<number, CustomerStanding>;
  /** Null until it is asked for. */
  #likeliestFirst: readonly CustomerStanding[] | null = null;

  constructor(all: readonly CustomerStanding[]) {
    this.#byId = new Map(all.map((standing) => [standing.id, standing]));
  }

  get(id: number): CustomerStanding | undefined {
    return this.#byId.get(id);
  }

  likeliestFirst(): readonly CustomerStanding[] {
    this.#likeliestFirst ??= [...this.#byId.values()].sort(compareStandings);
    return this.#likeliestFirst;
  }

  /** These customers as they were read again; who was not read is no longer there. */
  replace(ids: readonly number[], read: readonly CustomerStanding[]): void {
    for (const id of ids) this.#byId.delete(id);
    for (const standing of read) this.#byId.set(standing.id, standing);
    if (this.#likeliestFirst === null || ids.length === 0) return;
    const replaced = new Set(ids);
    const others = this.#likeliestFirst.filter(({ id }) => !replaced.has(id));
    // Two runs in order: merged in one pass.
    this.#likeliestFirst = [...others, ...[...read].sort(compareStandings)].sort(compareStandings);
  }
}

interface KnownStandings {
  lastActId: number;
  /** The version of the totals they were read from. */
  totals: string;
  standings: Standings;
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
    if (outdated === undefined || changed === null) {
      return { lastActId, totals, standings: new Standings(readStandings(reader, null)) };
    }
    const { standings } = outdated;
    standings.replace(changed, changed.length === 0 ? [] : readStandings(reader, changed));
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
  if (verbs.length === 0 || verbs.some((verb) => traitsOfVerb(verb).writesUnrecorded)) return null;
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
